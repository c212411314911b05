internal import Terminal

extension Page {
  /// The page as a file of Markdown, pictures drawn with characters.
  public var markdown: String {
    let body = MarkdownBlocks(depth: 1, words: words)
    let parts = ["# " + MarkdownBlocks.escaped(title), body.text(introduction)]
    return (parts + sections.map { markdown($0, level: 2) })
      .filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func markdown(_ section: PageSection, level: Int) -> String {
    let blocks = MarkdownBlocks(depth: level, words: words)
    let heading = String(repeating: "#", count: min(level, 6)) + " "
    let folds = section.folds.flatMap { fold in
      ["**\(MarkdownBlocks.escaped(fold.title))**", blocks.text(fold.body)]
    }
    let parts =
      [heading + MarkdownBlocks.escaped(section.title), blocks.text(section.body)] + folds
      + section.sections.map { markdown($0, level: level + 1) }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
