/// One node of a CommonMark document, as a value, with the place it came from.
struct MarkdownNode: Equatable, Sendable {
  /// What the node is, with the facts that only this kind of node has.
  enum Kind: Equatable, Sendable {
    case document, quote, item, paragraph, rule
    /// An ordered list begins with a number, an unordered one with none.
    case list(start: Int?)
    case heading(level: Int)
    case codeBlock(information: String, text: String)
    case html(String)
    case text(String)
    case code(String)
    case emphasis, strong, softBreak, lineBreak
    case link(destination: String)
    case image(destination: String)
  }

  let kind: Kind
  let children: [MarkdownNode]
  let location: ContentLocation

  /// All text below the node, code included, without marks.
  var plainText: String {
    switch kind {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    default: children.map(\.plainText).joined()
    }
  }
}
