internal import Pages
internal import Terminal

extension Page {
  /// The page for the terminal, without what is folded away.
  var document: Document {
    Document([.heading(level: 1, Text(title))]) + introduction
      + sections.reduce(Document()) { $0 + document(of: $1, level: 2) }
  }

  private func document(of section: PageSection, level: Int) -> Document {
    Document([.heading(level: level, Text(section.title))]) + section.body
      + section.sections.reduce(Document()) { $0 + document(of: $1, level: level + 1) }
  }
}
