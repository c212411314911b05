/// What stands before the cursor, and optionally at the right edge of the same line.
///
/// A prompt is text with roles, not with colours: the reader decides what its terminal can show.
public struct Prompt: Sendable, Equatable {
  /// How a part of the prompt is emphasised where the terminal has styles.
  public enum Role: Sendable, Equatable {
    /// Ordinary text.
    case plain
    /// What matters most, such as the name of the program: bold and green.
    case accent
    /// Where the person is in the program: cyan.
    case place
    /// Less important text: faint.
    case muted
  }

  /// A run of text with one role.
  public struct Part: Sendable, Equatable {
    /// The text; control characters are dropped when it is shown.
    public var text: String
    /// The emphasis of the text.
    public var role: Role

    /// Creates a run of text.
    public init(_ text: String, _ role: Role = .plain) {
      self.text = text
      self.role = role
    }
  }

  /// The parts from left to right; one space always follows the last.
  public var parts: [Part]
  /// The text at the right edge, hidden as soon as the typed line comes near; may be empty.
  public var right: String

  /// Creates a prompt of several parts.
  public init(parts: [Part], right: String = "") {
    self.parts = parts
    self.right = right
  }

  /// Creates a prompt of one plain text.
  public init(_ text: String, right: String = "") {
    self.init(parts: [Part(text)], right: right)
  }

  /// The prompt without styles, as a screen reader or a log gets it, with its final space.
  var plainText: String {
    parts.map { PromptText.printable($0.text) }.joined() + " "
  }
}
