/// Teaching text as a tree of small values, independent of Markdown, width and colour.
public enum Prose {
  /// A block of text: it begins on a line of its own.
  public indirect enum Block: Hashable, Sendable {
    /// A heading below the title of its section; the level is at least 3 in a lesson.
    case heading(level: Int, [Inline])
    /// A paragraph.
    case paragraph([Inline])
    /// A list; a numbered one has the number of its first item.
    case list(start: Int?, items: [[Block]])
    /// An indented quotation or note.
    case quote([Block])
    /// Lines of code, each ending in a line feed; the language is a word such as `swift`, or empty.
    case code(language: String, text: String)
    /// A line across.
    case rule
  }

  /// A piece of a line of text.
  public indirect enum Inline: Hashable, Sendable {
    /// Plain characters.
    case text(String)
    /// A word, name or command to be typed as it stands.
    case code(String)
    /// Lightly stressed text.
    case emphasis([Inline])
    /// Strongly stressed text.
    case strong([Inline])
    /// Text that points to a page or a file.
    case link([Inline], destination: String)
    /// A forced new line.
    case lineBreak
  }
}

extension [Prose.Inline] {
  /// The characters alone, without style.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .emphasis(let inner), .strong(let inner), .link(let inner, _): inner.plainText
      case .lineBreak: " "
      }
    }.joined()
  }
}

extension [Prose.Block] {
  /// The characters alone, one line a paragraph.
  public var plainText: String {
    map { block in
      switch block {
      case .heading(_, let inner), .paragraph(let inner): inner.plainText
      case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
      case .quote(let inner): inner.plainText
      case .code(_, let text): text
      case .rule: ""
      }
    }.joined(separator: "\n")
  }
}
