/// Asks what could stand at the cursor; `cursor` counts Unicode scalars from the start of the line.
public typealias CompletionSource = (_ line: String, _ cursor: Int) -> Completions

/// Asks for the faint reminder after the cursor, such as the arguments still missing.
public typealias HintSource = (_ line: String) -> String?

/// The candidates for one place of a line.
public struct Completions: Sendable, Equatable {
  /// One candidate.
  public struct Item: Sendable, Equatable {
    /// The text that replaces the range.
    public var text: String
    /// What the candidate means, in one line; may be empty.
    public var summary: String
    /// Whether a space follows when this candidate is the only one.
    public var appendsSpace: Bool

    /// Creates a candidate.
    public init(_ text: String, summary: String = "", appendsSpace: Bool = true) {
      self.text = text
      self.summary = summary
      self.appendsSpace = appendsSpace
    }
  }

  /// The part of the line a candidate replaces, in Unicode scalars from the start of the line.
  public var range: Range<Int>
  /// The candidates, in the order they are listed.
  public var items: [Item]

  /// Creates the candidates for one place.
  public init(replacing range: Range<Int>, with items: [Item]) {
    self.range = range
    self.items = items
  }

  /// Nothing to offer.
  public static let none = Completions(replacing: 0..<0, with: [])

  /// The longest text all candidates begin with, in whole Unicode scalars.
  var commonPrefix: String {
    guard let first = items.first else { return "" }
    var prefix = Array(first.text.unicodeScalars)
    for item in items.dropFirst() {
      let shared = zip(prefix, item.text.unicodeScalars).prefix { $0 == $1 }.count
      prefix.removeLast(prefix.count - shared)
    }
    return String(String.UnicodeScalarView(prefix))
  }
}
