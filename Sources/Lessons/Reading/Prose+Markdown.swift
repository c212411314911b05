extension Prose {
  /// The prose of Markdown blocks; raw HTML is left out.
  static func blocks(_ nodes: [MarkdownNode]) -> [Block] {
    nodes.compactMap { node in
      switch node.kind {
      case .heading(let level): .heading(level: level, inlines(node.children))
      case .paragraph: .paragraph(inlines(node.children))
      case .list(let start): .list(start: start, items: node.children.map { blocks($0.children) })
      case .quote: .quote(blocks(node.children))
      case .codeBlock(let information, let text):
        .code(language: FenceInformation(information).language, text: text)
      case .rule: .rule
      default: nil
      }
    }
  }

  /// The prose of Markdown inlines, with neighbouring pieces of plain text joined.
  static func inlines(_ nodes: [MarkdownNode]) -> [Inline] {
    var result: [Inline] = []
    for (index, node) in nodes.enumerated() {
      switch node.kind {
      case .text(let text): append(text, to: &result)
      case .softBreak:
        let after = index + 1 < nodes.count ? nodes[index + 1].plainText.unicodeScalars.first : nil
        append(lineJoin(before: result.plainText.unicodeScalars.last, after: after), to: &result)
      case .lineBreak: result.append(.lineBreak)
      case .code(let text): result.append(.code(text))
      case .emphasis: result.append(.emphasis(inlines(node.children)))
      case .strong: result.append(.strong(inlines(node.children)))
      case .link(let destination), .image(let destination):
        result.append(.link(inlines(node.children), destination: destination))
      default: break
      }
    }
    return result
  }

  private static func append(_ text: String, to inlines: inout [Inline]) {
    guard !text.isEmpty else { return }
    if case .text(let before) = inlines.last {
      inlines[inlines.count - 1] = .text(before + text)
    } else {
      inlines.append(.text(text))
    }
  }

  /// Chinese is written without spaces, so a line broken between two of its characters needs none.
  private static func lineJoin(before: Unicode.Scalar?, after: Unicode.Scalar?) -> String {
    guard let before, let after, isIdeographic(before), isIdeographic(after) else { return " " }
    return ""
  }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool {
    // CJK punctuation, ideographs, and the full-width forms.
    (0x3000...0x303F).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
      || scalar.properties.isIdeographic
  }
}
