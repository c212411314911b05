/// A piece of a rendered document, for whoever shows a screenful at a time.
public struct Passage: Equatable, Sendable {
  /// Whole lines, each with its line end.
  public var text: String
  /// Whether it says something only where it is seen at once, as a question with its options does.
  public var isWhole: Bool

  /// A piece of text.
  public init(_ text: String, isWhole: Bool = false) {
    self.text = text
    self.isWhole = isWhole
  }
}

extension Block {
  /// Whether a page must not end inside it: questions, pictures and tables are looked at as a whole.
  var isWhole: Bool {
    switch self {
    case .choices, .table, .chart, .callout(.question, _): true
    case .heading, .paragraph, .list, .quote, .code, .callout, .rule: false
    }
  }
}
