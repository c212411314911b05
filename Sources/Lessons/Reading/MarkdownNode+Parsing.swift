import CCmark

extension MarkdownNode {
  /// Reads a whole document; every text is some CommonMark, so nothing can fail.
  static func document(_ text: String, file: String) -> MarkdownNode {
    var text = text
    let root = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
      }
    }
    guard let root else {
      return MarkdownNode(kind: .document, children: [], location: ContentLocation(file: file))
    }
    defer { cmark_node_free(root) }
    return MarkdownNode(copying: root, file: file)
  }

  /// Quotations within quotations that go deeper than any reader would follow are cut off.
  private static let deepest = 100

  private init(copying node: OpaquePointer, file: String, depth: Int = 0) {
    var children: [MarkdownNode] = []
    var child = depth < Self.deepest ? cmark_node_first_child(node) : nil
    while let current = child {
      children.append(MarkdownNode(copying: current, file: file, depth: depth + 1))
      child = cmark_node_next(current)
    }
    self.init(
      kind: Self.kind(of: node), children: children,
      location: ContentLocation(
        file: file, line: max(1, Int(cmark_node_get_start_line(node))),
        column: max(1, Int(cmark_node_get_start_column(node)))))
  }

  private static func kind(of node: OpaquePointer) -> Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .quote
    case CMARK_NODE_LIST: .list(start: listStart(of: node))
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(information: string(cmark_node_get_fence_info(node)), text: literal(of: node))
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .rule
    case CMARK_NODE_TEXT: .text(literal(of: node))
    case CMARK_NODE_CODE: .code(literal(of: node))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_LINK: .link(destination: string(cmark_node_get_url(node)))
    case CMARK_NODE_IMAGE: .image(destination: string(cmark_node_get_url(node)))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: .html(literal(of: node))
    default: .paragraph
    }
  }

  private static func listStart(of node: OpaquePointer) -> Int? {
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
    return Int(cmark_node_get_list_start(node))
  }

  private static func literal(of node: OpaquePointer) -> String {
    string(cmark_node_get_literal(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
