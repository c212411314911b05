/// A line of prose: spans in reading order, without any knowledge of width or colour.
///
/// A text is written as a literal and takes styled pieces by interpolation:
/// `"The loop lost \("26 %", .number) of its updates; try \(.command("race"))."`
public struct Text: Equatable, Hashable, Sendable {
  /// The spans in reading order; neighbours never share a style and none is empty.
  public private(set) var spans: [Span]

  /// Joins spans, merging neighbours of one style.
  public init(_ spans: [Span] = []) {
    self.spans = []
    for span in spans { append(span) }
  }

  /// A text of one span.
  public init(_ string: String, _ style: Style = .plain) {
    self.init([Span(string, style)])
  }

  /// The characters without their meanings.
  public var plain: String { spans.reduce(into: "") { $0 += $1.string } }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { spans.isEmpty }

  /// Adds a span at the end; an empty one changes nothing.
  public mutating func append(_ span: Span) {
    guard !span.string.isEmpty else { return }
    if let last = spans.indices.last, spans[last].style == span.style {
      spans[last].string += span.string
    } else {
      spans.append(span)
    }
  }

  /// Adds all spans of another text at the end.
  public mutating func append(_ text: Text) {
    for span in text.spans { append(span) }
  }

  /// The same words with every plain span given a meaning; styled spans keep theirs.
  public func styled(_ style: Style) -> Text {
    Text(spans.map { $0.style == .plain ? Span($0.string, style) : $0 })
  }

  /// Both texts one after the other.
  public static func + (left: Text, right: Text) -> Text {
    var text = left
    text.append(right)
    return text
  }

  /// Adds a text at the end of another one.
  public static func += (left: inout Text, right: Text) { left.append(right) }
}

/// A run of characters with one meaning.
public struct Span: Equatable, Hashable, Sendable {
  /// The characters, without escape codes and without line ends.
  public var string: String
  /// What the characters mean.
  public var style: Style

  /// Joins characters and their meaning.
  public init(_ string: String, _ style: Style = .plain) {
    self.string = string
    self.style = style
  }
}

extension Text {
  /// Words with stress.
  public static func emphasis(_ string: String) -> Text { Text(string, .emphasis) }
  /// Words that must not be overlooked.
  public static func strong(_ string: String) -> Text { Text(string, .strong) }
  /// Source code or a literal.
  public static func code(_ string: String) -> Text { Text(string, .code) }
  /// Something the reader can type.
  public static func command(_ string: String) -> Text { Text(string, .command) }
  /// A name that leads elsewhere.
  public static func link(_ string: String) -> Text { Text(string, .link) }
  /// A measured figure with its unit.
  public static func number(_ string: String) -> Text { Text(string, .number) }
  /// A welcome outcome.
  public static func good(_ string: String) -> Text { Text(string, .good) }
  /// An unwelcome outcome.
  public static func bad(_ string: String) -> Text { Text(string, .bad) }
  /// Something that limits trust in an outcome.
  public static func warning(_ string: String) -> Text { Text(string, .warning) }
  /// Secondary words.
  public static func faint(_ string: String) -> Text { Text(string, .faint) }
  /// The title of a screen, a table or a chart.
  public static func title(_ string: String) -> Text { Text(string, .title) }
}

extension Sequence where Element == Text {
  /// All texts in order with one separator between neighbours.
  public func joined(separator: Text) -> Text {
    var joined = Text()
    for (index, text) in enumerated() {
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }
}
