/// What a run of text means; a canvas decides how, or whether, that meaning is coloured.
public enum Style: Equatable, Hashable, Sendable {
  /// Ordinary words.
  case plain
  /// Words with stress.
  case emphasis
  /// Words that must not be overlooked.
  case strong
  /// Source code or a literal; never broken across lines unless longer than a line.
  case code
  /// Something the reader can type; never broken across lines unless longer than a line.
  case command
  /// A name that leads elsewhere.
  case link
  /// A measured figure with its unit; never broken across lines unless longer than a line.
  case number
  /// A welcome outcome, said in words as well.
  case good
  /// An unwelcome outcome, said in words as well.
  case bad
  /// Something that limits trust in an outcome, said in words as well.
  case warning
  /// Secondary words, such as units, captions and axes.
  case faint
  /// A reserved word or an attribute in a block of code.
  case keyword
  /// A string or a number in a block of code.
  case literal
  /// The title of a screen, a table or a chart.
  case title
  /// The picture elements of one of several series, counted from 0; each also has its own mark.
  case series(Int)

  /// Whether a run of this style stays on one line as long as the line can hold it.
  var isUnbreakable: Bool {
    self == .code || self == .command || self == .number
  }
}
