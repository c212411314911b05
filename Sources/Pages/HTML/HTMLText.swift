internal import Terminal

extension Markup {
  /// Words with their meanings as elements and classes.
  init(_ text: Text) {
    self.init(text.spans.map(Markup.span))
  }

  private static func span(_ span: Span) -> Markup {
    // A line break inside words is one on paper too.
    let lines = span.string.split(separator: "\n", omittingEmptySubsequences: false)
    let words = lines.enumerated().flatMap { index, line in
      (index == 0 ? [] : [Markup("br")]) + [Markup(text: String(line))]
    }
    switch span.style {
    case .plain, .link, .keyword, .literal: return Markup(words)
    case .emphasis: return Markup("em", [:], words)
    case .strong, .title: return Markup("strong", [:], words)
    case .code: return Markup("code", [:], words)
    case .command: return Markup("code", ["class": "command"], words)
    case .number: return Markup("span", ["class": "number"], words)
    case .good, .bad, .warning, .faint, .series:
      return Markup("span", ["class": span.style.className], words)
    }
  }
}
