internal import Lessons
internal import Terminal

/// Prose of the lessons as blocks of a document.
enum ProseDocument {
  /// The blocks, in order.
  static func blocks(_ prose: [Prose.Block]) -> [Block] { prose.map(block) }

  /// Runs of text with their emphasis.
  static func text(_ inlines: [Prose.Inline], style: Style = .plain) -> Terminal.Text {
    inlines.reduce(into: Text()) { text, inline in
      switch inline {
      case .text(let string): text.append(Span(string, style))
      case .code(let string): text.append(Span(string, .code))
      case .emphasis(let inner): text.append(self.text(inner, style: .emphasis))
      case .strong(let inner): text.append(self.text(inner, style: .strong))
      case .link(let inner, let destination):
        text.append(self.text(inner, style: .link))
        if inner.plainText != destination { text.append(Span(" <\(destination)>", .faint)) }
      case .lineBreak: text.append(Span(" ", style))
      }
    }
  }

  private static func block(_ block: Prose.Block) -> Block {
    switch block {
    case .heading(let level, let inlines): .heading(level: level, text(inlines))
    case .paragraph(let inlines): .paragraph(text(inlines))
    case .list(let start, let items):
      .list(items: items.map { Document(blocks($0)) }, ordered: start != nil)
    case .quote(let inner): .quote(Document(blocks(inner)))
    case .code(let language, let string):
      .code(string, language: language.isEmpty ? nil : language)
    case .rule: .rule
    }
  }
}
