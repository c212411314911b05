internal import Terminal

extension Page {
  /// The page as one file of HTML that needs no script and nothing from any network.
  public var html: String {
    let head = Markup(
      "head", [:],
      [
        Markup("meta", ["charset": "utf-8"]),
        Markup("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        // The browser itself refuses whatever would be fetched or run.
        Markup(
          "meta",
          [
            "http-equiv": "Content-Security-Policy",
            "content": "default-src 'none'; style-src 'unsafe-inline'",
          ]),
        Markup("meta", ["name": "color-scheme", "content": "light dark"]),
        Markup("title", [:], [Markup(text: title)]),
        Markup("style", [:], [Markup(trusted: Stylesheet.text)]),
      ])
    let introduction = HTMLBlocks(words: words).markup(self.introduction)
    let main = Markup(
      "main", [:],
      [Markup("h1", [:], [Markup(text: title)]), introduction, contents]
        + sections.map { html($0, level: 2) })
    let body = Markup("body", [:], [PictureDefinitions.markup, main])
    return "<!doctype html>\n" + Markup("html", ["lang": language], [head, body]).string + "\n"
  }

  private var contents: Markup {
    let list = Markup("ul", [:], sections.map(link))
    return Markup("nav", ["aria-label": words[.contents]], [list])
  }

  private func link(_ section: PageSection) -> Markup {
    let link = Markup("a", ["href": "#" + section.anchor], [Markup(text: section.title)])
    let inner = section.sections.isEmpty ? [] : [Markup("ul", [:], section.sections.map(link(_:)))]
    // The parts of parts are found by scrolling; a list of them all would be a page of its own.
    return Markup("li", [:], [link] + (section.anchor.contains("/") ? [] : inner))
  }

  private func html(_ section: PageSection, level: Int) -> Markup {
    let blocks = HTMLBlocks(words: words, depth: level)
    let folds = section.folds.map { fold in
      Markup(
        "details", [:],
        [Markup("summary", [:], [Markup(text: fold.title)]), blocks.markup(fold.body)])
    }
    return Markup(
      "section", ["id": section.anchor],
      [
        Markup("h\(min(level, 6))", [:], [Markup(text: section.title)]),
        blocks.markup(section.body),
      ]
        + folds + section.sections.map { html($0, level: level + 1) })
  }
}
