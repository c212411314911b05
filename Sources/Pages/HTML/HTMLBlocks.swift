internal import Terminal

/// Lays the blocks of a document out as HTML.
struct HTMLBlocks {
  let words: PageWords
  /// The level of the heading that a heading of level 1 stands below.
  var depth = 1

  /// The blocks in reading order, one a line.
  func markup(_ document: Document) -> Markup {
    Markup(document.blocks.map(markup), separator: "\n")
  }

  private func markup(_ block: Block) -> Markup {
    switch block {
    case .heading(let level, let text): Markup("h\(min(depth + level, 6))", [:], [Markup(text)])
    case .paragraph(let text): Markup("p", [:], [Markup(text)])
    case .list(let items, let ordered):
      Markup(ordered ? "ol" : "ul", [:], items.map { Markup("li", [:], [inside($0)]) })
    case .choices(let texts):
      Markup("ol", ["class": "letters"], texts.map { Markup("li", [:], [Markup($0)]) })
    case .quote(let document): Markup("blockquote", [:], [markup(document)])
    case .code(let code, _):
      // On narrow screens it scrolls in its own box, which the keyboard must reach.
      Markup("pre", ["tabindex": "0"], [Markup("code", [:], [Markup(text: code)])])
    case .table(let table): HTMLTable(table).markup
    case .chart(let chart): Figure(chart: chart, words: words).markup
    case .callout(let callout, let document): self.callout(callout, document)
    case .rule: Markup("hr")
    }
  }

  /// A document of one paragraph needs no paragraph around it.
  private func inside(_ document: Document) -> Markup {
    if document.blocks.count == 1, case .paragraph(let text)? = document.blocks.first {
      return Markup(text)
    }
    return markup(document)
  }

  /// A sign, its meaning in words for readers who hear the page, and the passage.
  private func callout(_ callout: Callout, _ document: Document) -> Markup {
    Markup(
      "div", ["class": "callout"],
      [
        Markup(
          "span", ["class": "sign \(callout.style.className)"],
          [
            Markup("span", ["aria-hidden": "true"], [Markup(text: callout.sign)]),
            Markup("span", ["class": "hidden"], [Markup(text: words.layout[callout.word])]),
          ]),
        Markup("div", [:], [markup(document)]),
      ])
  }
}
