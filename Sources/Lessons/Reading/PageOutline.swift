/// A content file cut at its headings: a title, an introduction, and one section per level two.
struct PageOutline {
  struct Section {
    let title: String
    let nodes: [MarkdownNode]
    let location: ContentLocation
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
        sections.append(Section(title: node.plainText, nodes: [], location: node.location))
      default:
        if let last = sections.popLast() {
          sections.append(
            Section(title: last.title, nodes: last.nodes + [node], location: last.location))
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
