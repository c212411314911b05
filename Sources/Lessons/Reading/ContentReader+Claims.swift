extension ContentReader {
  /// A claim: the line that says where it stands, the statement, the test, the rules, remarks.
  mutating func claim(_ section: PageOutline.Section, number: Int) -> Claim {
    var nodes = section.nodes
    let place = nodes.first?.onlyEmphasis.map(ArticleReference.init)
    if place != nil { nodes.removeFirst() }
    if place?.rows.isEmpty ?? true { add(.claimWithoutRows, at: section.location) }
    let test = nodes.firstIndex(where: \.isTest) ?? nodes.endIndex
    let list = nodes[test...].firstIndex(where: \.isList)
    var rules: [ClaimRule] = []
    if let list {
      rules = nodes.remove(at: list).children.compactMap { rule($0) }
    } else if test < nodes.endIndex {
      add(.claimWithoutRules, at: section.location)
    }
    let statement = prose(Array(nodes[..<test]))
    if statement.isEmpty { add(.noText(section: section.title), at: section.location) }
    let rest = blocks(Array(nodes[test...]), prefix: "\(number)")
    noteStrangers(in: rest)
    return Claim(
      rows: place?.rows ?? [], sections: place?.sections ?? [], title: section.title,
      statement: statement, tests: rest.commands, rules: rules,
      remarks: rest.prose, location: section.location)
  }

  /// The sections of the article from a list of items such as ``- `2.2` Processes: C2.2a, C2.2b``.
  mutating func articleSections(_ list: MarkdownNode) -> [ClaimPage.Section] {
    list.children.compactMap { item in
      guard item.children.count == 1, let parts = item.children.first?.children,
        let first = parts.first, case .code(let number) = first.kind
      else {
        note(.unreadableArticleSection(item.plainText), item)
        return nil
      }
      let text = parts.dropFirst().map(\.plainText).joined()
      let title = text.prefix { $0 != ":" && $0 != "：" }
      let rows = ArticleReference(String(text.dropFirst(title.count))).rows
      if rows.isEmpty { note(.unreadableArticleSection(item.plainText), item) }
      return ClaimPage.Section(
        number: number, title: String(title).trimming(\.isWhitespace), rows: rows,
        location: item.location)
    }
  }

  private mutating func rule(_ item: MarkdownNode) -> ClaimRule? {
    guard let (text, span, place) = taggedText(of: item),
      let meaning = ClaimRule.meaning(of: span)
    else {
      let broken = taggedText(of: item).flatMap { ClaimRule.brokenSelector(in: $0.span) }
      note(broken.map { .unreadableSelector($0) } ?? .unreadableRule(item.plainText), item)
      return nil
    }
    if text.isEmpty { note(.ruleWithoutText(span), place) }
    return ClaimRule(
      outcome: meaning.outcome, premise: meaning.premise, text: text, location: item.location)
  }

  private mutating func noteStrangers(in blocks: [ContentBlock]) {
    for block in blocks {
      switch block {
      case .question(let question): add(.notInClaim, at: question.location)
      case .hint(let hint): add(.notInClaim, at: hint.location)
      case .terms(let box): add(.notInClaim, at: box.location)
      case .commands(let commands) where commands.mustModify:
        add(.notInClaim, at: commands.location)
      case .commands, .prose: break
      }
    }
  }
}

extension MarkdownNode {
  /// The text of a paragraph that is stressed from its beginning to its end, or none.
  fileprivate var onlyEmphasis: String? {
    guard kind == .paragraph, children.count == 1, children[0].kind == .emphasis else { return nil }
    return plainText
  }

  /// Whether the node is a block of commands.
  fileprivate var isTest: Bool {
    guard case .codeBlock(let information, _) = kind else { return false }
    return FenceInformation(information).purpose != .code
  }
}

/// The numbers of sections and the names of rows that stand in a text, in any language.
struct ArticleReference {
  /// Section numbers such as `2.2`, in the order of the text.
  let sections: [String]
  /// Row names such as `C2.2b`: a capital letter, then a number.
  let rows: [String]

  /// Reads a line such as `Sections 2.2 and 8.3: C2.2b, C8.3c`.
  init(_ text: String) {
    let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) && $0 != "." }
      .map { String($0).trimming { $0 == "." } }
    sections = words.filter { word in
      !word.isEmpty && word.allSatisfy { $0.isNumber || $0 == "." }
    }
    rows = words.filter { word in
      word.first?.isUppercase == true && word.dropFirst().first?.isNumber == true
    }
  }
}
