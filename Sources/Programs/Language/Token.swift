/// A piece of the text of a program.
struct Token: Equatable {
  var kind: Kind
  var text: String
  var position: Position

  enum Kind: Equatable {
    case word, symbol
    case number(Int)
    /// The end of a line that holds something.
    case newline
    /// The next line is indented more, or less by one level.
    case indent, dedent
    case end
  }

  /// The word of the language that it is, if it is one.
  var keyword: Keyword? { kind == .word ? Keyword(rawValue: text) : nil }

  func `is`(_ symbol: String) -> Bool { kind == .symbol && text == symbol }
}
