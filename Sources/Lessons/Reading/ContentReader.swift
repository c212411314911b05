/// Turns the Markdown of one section into content blocks, noting what it cannot understand.
///
/// Reading never fails: what is not understood is left out or kept as prose, and is a fault for
/// the content check to report.
struct ContentReader {
  private(set) var faults: [ContentFault] = []

  /// The blocks of a section; the prefix begins the identifiers of its questions.
  mutating func blocks(_ nodes: [MarkdownNode], prefix: String) -> [ContentBlock] {
    var result: [ContentBlock] = []
    var counts: [Question.Kind: Int] = [:]
    for node in nodes {
      switch node.kind {
      case .codeBlock(let information, let text):
        if let block = codeBlock(information, text, of: node) { result.append(block) }
      case .quote:
        let word = QuoteMark.word(of: node)
        switch word.flatMap(QuoteMark.init(word:)) {
        case .hint:
          noteMarkup(in: node)
          result.append(
            .hint(
              Hint(blocks: Prose.blocks(QuoteMark.content(of: node)), location: node.location)))
        case .question(let kind):
          counts[kind, default: 0] += 1
          result.append(
            .question(
              question(
                kind, of: node,
                identifier: "\(prefix)-\(kind.rawValue)-\(counts[kind, default: 0])")))
        case .term: result.append(.terms(termBox(node)))
        case nil:
          if let word, node.children.contains(where: \.isList) { note(.unknownMark(word), node) }
          result += prose(node)
        }
      default: result += prose(node)
      }
    }
    return result
  }

  /// Notes a fault at a node.
  mutating func note(_ kind: ContentFault.Kind, _ node: MarkdownNode) {
    add(kind, at: node.location)
  }

  /// Notes a fault at a place.
  mutating func add(_ kind: ContentFault.Kind, at location: ContentLocation) {
    faults.append(ContentFault(kind, at: location))
  }

  /// The prose of blocks outside sections.
  mutating func prose(_ nodes: [MarkdownNode]) -> [Prose.Block] {
    nodes.forEach { noteMarkup(in: $0) }
    return Prose.blocks(nodes)
  }

  private mutating func prose(_ node: MarkdownNode) -> [ContentBlock] {
    prose([node]).map { .prose($0) }
  }

  /// The keys are code spans; a box without one shows nothing.
  private mutating func termBox(_ quote: MarkdownNode) -> TermBox {
    let keys = QuoteMark.content(of: quote).flatMap(\.children).compactMap { node in
      if case .code(let key) = node.kind { key } else { nil as String? }
    }
    if keys.isEmpty { note(.termBoxWithoutKey, quote) }
    return TermBox(keys: keys, location: quote.location)
  }

  private mutating func codeBlock(
    _ information: String, _ text: String, of node: MarkdownNode
  ) -> ContentBlock? {
    let fence = FenceInformation(information)
    switch fence.purpose {
    case .code: return .prose(.code(language: fence.language, text: text))
    case .unknown:
      note(.unknownInformation(information), node)
      return .prose(.code(language: fence.language, text: text))
    case .explore(let options): return program(text, options, of: node)
    case .run, .modify:
      let lines = text.split(separator: "\n").map { String($0).trimming(\.isWhitespace) }
        .filter { !$0.isEmpty }
      guard !lines.isEmpty else {
        note(.noCommand, node)
        return nil
      }
      return .commands(
        Commands(lines: lines, mustModify: fence.purpose == .modify, location: node.location))
    }
  }

  /// A program stands in its command as one word, with the ends of its lines.
  private mutating func program(
    _ text: String, _ options: [String], of node: MarkdownNode
  ) -> ContentBlock? {
    let program = text.trimming(\.isNewline)
    guard !program.isEmpty else {
      note(.noCommand, node)
      return nil
    }
    let line = (["explore"] + options + ["\"\(program)\""]).joined(separator: " ")
    return .commands(
      Commands(lines: [line], mustModify: false, program: program, location: node.location))
  }

  private mutating func noteMarkup(in node: MarkdownNode) {
    // A comment is for the next author and is never shown.
    if case .html(let text) = node.kind, !text.hasPrefix("<!--") { note(.rawMarkup(text), node) }
    node.children.forEach { noteMarkup(in: $0) }
  }
}

extension MarkdownNode {
  var isList: Bool { if case .list = kind { true } else { false } }
}
