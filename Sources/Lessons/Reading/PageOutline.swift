/// A content file cut at its headings: a title, an introduction, and one section per level two.
struct PageOutline {
  struct Section {
    let heading: MarkdownNode
    var nodes: [MarkdownNode] = []

    var title: String { heading.plainText }
    var location: ContentLocation { heading.location }
  }

  let title: String?
  var introduction: [MarkdownNode]
  let sections: [Section]

  init(_ text: String, file: String) {
    let document = MarkdownNode.document(text, file: file)
    var (lead, sections) = Self.cut(document.children, at: 2)
    let title = lead.firstIndex { $0.kind == .heading(level: 1) }
    self.title = title.map { lead.remove(at: $0).plainText }
    introduction = lead
    self.sections = sections
  }

  /// Nodes cut at their headings of a level, with what stands before the first one.
  static func cut(
    _ nodes: [MarkdownNode], at level: Int
  ) -> (lead: [MarkdownNode], sections: [Section]) {
    var lead: [MarkdownNode] = []
    var sections: [Section] = []
    for node in nodes {
      if node.kind == .heading(level: level) {
        sections.append(Section(heading: node))
      } else if sections.isEmpty {
        lead.append(node)
      } else {
        sections[sections.count - 1].nodes.append(node)
      }
    }
    return (lead, sections)
  }
}
