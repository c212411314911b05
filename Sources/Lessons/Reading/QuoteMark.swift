/// The word in bold type that makes a block quote a question or a hint.
enum QuoteMark: Equatable {
  case question(Question.Kind)
  case hint
  case term

  /// The marks of all languages; a file may use those of any.
  private static let words: [(word: String, mark: QuoteMark)] = [
    ("predict", .question(.predict)), ("recall", .question(.recall)),
    ("explain", .question(.explain)), ("hint", .hint),
    ("预测", .question(.predict)), ("回忆", .question(.recall)),
    ("解释", .question(.explain)), ("提示", .hint),
    ("term", .term), ("术语", .term),
  ]

  /// The bold word a quotation begins with, without punctuation, or none.
  static func word(of quote: MarkdownNode) -> String? {
    guard let first = quote.children.first, first.kind == .paragraph,
      let strong = first.children.first, strong.kind == .strong
    else { return nil }
    return strong.plainText.trimming { ":：.。 ".contains($0) }
  }

  /// The mark of a bold word, in any case.
  init?(word: String) {
    guard let known = Self.words.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = known.mark
  }

  /// The blocks of a marked quotation without the mark and the punctuation behind it.
  static func content(of quote: MarkdownNode) -> [MarkdownNode] {
    guard let first = quote.children.first else { return [] }
    var inlines = Array(first.children.dropFirst())
    while let next = inlines.first {
      if next.kind == .softBreak {
        inlines.removeFirst()
      } else if case .text(let text) = next.kind {
        let rest = text.trimmingStart { ":：.。 ".contains($0) }
        inlines.removeFirst()
        if !rest.isEmpty {
          inlines.insert(
            MarkdownNode(kind: .text(rest), children: [], location: next.location), at: 0)
          break
        }
      } else {
        break
      }
    }
    let others = quote.children.dropFirst()
    guard !inlines.isEmpty else { return Array(others) }
    return [MarkdownNode(kind: .paragraph, children: inlines, location: first.location)] + others
  }
}
