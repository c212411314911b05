/// A content file cut at its headings: a title, an introduction, and one section per level two.
struct PageOutline {
  struct Section {
    let heading: MarkdownNode
    let nodes: [MarkdownNode]

    var title: String { heading.plainText }
    var location: ContentLocation { heading.location }
  }

  let title: String?
  var introduction: [MarkdownNode]
  let sections: [Section]

  init(_ text: String, file: String) {
    var title: String?
    var introduction: [MarkdownNode] = []
    var sections: [Section] = []
    for node in MarkdownNode.document(text, file: file).children {
      switch node.kind {
      case .heading(level: 1) where title == nil && sections.isEmpty: title = node.plainText
      case .heading(level: 2):
        sections.append(Section(heading: node, nodes: []))
      default:
        if let last = sections.popLast() {
          sections.append(Section(heading: last.heading, nodes: last.nodes + [node]))
        } else {
          introduction.append(node)
        }
      }
    }
    self.title = title
    self.introduction = introduction
    self.sections = sections
  }
}
