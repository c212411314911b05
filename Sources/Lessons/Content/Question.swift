/// A question with options; the right answer to a prediction is what the machine just did.
public struct Question: Equatable, Sendable {
  /// What the question asks for.
  public enum Kind: String, Sendable, CaseIterable {
    /// An outcome, before it is measured.
    case predict
    /// Something seen or read before.
    case recall
    /// The reason for what was seen.
    case explain
  }

  /// One of the answers offered; "not sure" is always allowed and never written.
  public struct Option: Equatable, Sendable {
    /// The wording, without the code span that ends it.
    public let text: [Prose.Inline]
    /// What choosing it means.
    public let meaning: Meaning
    /// Where the option begins.
    public let location: ContentLocation
  }

  /// What an option stands for.
  public enum Meaning: Hashable, Sendable {
    /// The finding has one of these values; choosing it wrongly may show a named misconception.
    case finding(name: String, values: [String], misconception: String?)
    /// The answer is right on every machine.
    case right
    /// The answer is wrong on every machine, and shows a misconception.
    case wrong(misconception: String)
  }

  /// Unique in the lesson and the same in every language, such as `3-predict-1`.
  public let identifier: String
  /// What the question asks for.
  public let kind: Kind
  /// The question itself.
  public let text: [Prose.Block]
  /// The answers, at least two in checked content.
  public let options: [Option]
  /// What is shown after the answer.
  public let feedback: [Prose.Block]
  /// Where the quotation begins.
  public let location: ContentLocation

  /// The finding that decides the question, or none when the answer is fixed.
  public var finding: String? { options.lazy.compactMap(\.meaning.finding).first }
}
