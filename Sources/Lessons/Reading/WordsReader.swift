/// Reads words by their keys; a key that stands twice keeps its first text and is a fault.
enum WordsReader {
  /// The heading of the words at the end of a page of explanations.
  static let title = "words"

  /// The words of a page that holds nothing else: each heading of level two is a key.
  ///
  /// A heading of level three is a further key: its own text behind that of the heading above it,
  /// such as `notebook list --last`.
  static func page(
    _ text: String, file: String
  ) -> (value: [WordEntry], faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    _ = reader.introduction(of: outline, file: file)
    var entries: [WordEntry] = []
    for section in outline.sections {
      let parts = parts(of: section)
      add(section.title, parts.lead, at: section.location, to: &entries, &reader)
      for part in parts.parts {
        add("\(section.title) \(part.title)", part.nodes, at: part.location, to: &entries, &reader)
      }
    }
    return (entries, reader.faults)
  }

  /// The words in one section of a page: each heading of level three is a key.
  static func entries(
    below section: PageOutline.Section, _ reader: inout ContentReader
  ) -> [WordEntry] {
    var entries: [WordEntry] = []
    for part in parts(of: section).parts {
      add(part.title, part.nodes, at: part.location, to: &entries, &reader)
    }
    return entries
  }

  private static func add(
    _ key: String, _ nodes: [MarkdownNode], at location: ContentLocation,
    to entries: inout [WordEntry], _ reader: inout ContentReader
  ) {
    let blocks = reader.prose(nodes)
    if blocks.isEmpty { reader.add(.noText(section: key), at: location) }
    guard !entries.contains(where: { $0.key == key }) else {
      reader.add(.duplicateWord(key), at: location)
      return
    }
    entries.append(WordEntry(key: key, blocks: blocks, location: location))
  }

  /// A section cut at its headings of level three, with what stands before the first one.
  private static func parts(
    of section: PageOutline.Section
  ) -> (lead: [MarkdownNode], parts: [PageOutline.Section]) {
    var lead: [MarkdownNode] = []
    var parts: [PageOutline.Section] = []
    for node in section.nodes {
      if case .heading(level: 3) = node.kind {
        parts.append(PageOutline.Section(heading: node, nodes: []))
      } else if let last = parts.popLast() {
        parts.append(PageOutline.Section(heading: last.heading, nodes: last.nodes + [node]))
      } else {
        lead.append(node)
      }
    }
    return (lead, parts)
  }
}
