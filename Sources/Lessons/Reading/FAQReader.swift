/// Reads the FAQ: what only its items have; the rest of an item is read like a step.
struct FAQReader {
  private var reader = ContentReader()

  /// The page and the faults of its text.
  static func page(_ text: String, file: String) -> (value: FAQPage, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = FAQReader()
    let introduction = reader.reader.introduction(of: outline, file: file)
    var items: [FAQItem] = []
    for section in outline.sections {
      if let item = reader.item(section, number: items.count + 1) { items.append(item) }
    }
    let page = FAQPage(title: outline.title ?? "", introduction: introduction, items: items)
    return (page, reader.reader.faults)
  }

  private mutating func item(_ section: PageOutline.Section, number: Int) -> FAQItem? {
    guard case .code(let name)? = section.heading.children.last?.kind, Name.isValid(name) else {
      reader.add(.namelessItem(section.title), at: section.location)
      return nil
    }
    var parts = Parts()
    for node in section.nodes {
      guard node.kind == .quote, let word = QuoteMark.word(of: node),
        let mark = FAQMark(word: word)
      else {
        parts.others.append(node)
        continue
      }
      read(mark, node, name: name, into: &parts)
    }
    let heading = MarkdownNode(
      kind: .paragraph, children: section.heading.children.dropLast(), location: section.location)
    return FAQItem(
      number: number, name: name, title: heading.plainText.trimming(\.isWhitespace),
      wordings: parts.wordings, blocks: reader.blocks(parts.others, prefix: name),
      evidence: parts.evidence, lessons: parts.lessons, numericQuestions: parts.questions,
      location: section.location)
  }

  /// What the quotations of one item say.
  private struct Parts {
    var wordings: [String] = []
    var evidence: [Placeholder] = []
    var lessons: [String] = []
    var questions: [NumericQuestion] = []
    var others: [MarkdownNode] = []
  }

  private mutating func read(
    _ mark: FAQMark, _ quote: MarkdownNode, name: String, into parts: inout Parts
  ) {
    let content = QuoteMark.content(of: quote)
    switch mark {
    case .wordings: parts.wordings += content.flatMap(wordings)
    case .evidence:
      for node in content.flatMap(\.children) {
        guard case .code(let span) = node.kind else { continue }
        if let placeholder = Placeholder(written: span[...]) {
          parts.evidence.append(placeholder)
        } else {
          reader.note(.unreadableEvidence(span), node)
        }
      }
    case .lessons: parts.lessons += content.flatMap(\.children).compactMap { lesson($0) }
    case .estimate:
      let identifier = "\(name)-estimate-\(parts.questions.count + 1)"
      if let question = reader.numericQuestion(of: quote, identifier: identifier) {
        parts.questions.append(question)
      }
    }
  }

  /// Wordings are parted by semicolons, those of either language.
  private func wordings(_ node: MarkdownNode) -> [String] {
    node.plainText.split { ";；".contains($0) }
      .map { String($0).trimming { $0.isWhitespace || ".。".contains($0) } }
      .filter { !$0.isEmpty }
  }

  /// The lesson that a link leads to.
  private mutating func lesson(_ node: MarkdownNode) -> String? {
    guard case .link(let destination) = node.kind else { return nil }
    // The language of the path does not matter: a link names the file beside the FAQ.
    if case .lesson(_, let name)? = ContentPath("en/" + destination)?.kind { return name }
    reader.note(.unknownLesson(destination), node)
    return nil
  }
}

/// The word in bold type that gives a block quote of the FAQ its purpose.
enum FAQMark {
  case wordings
  case evidence
  case lessons
  case estimate

  private static let words: [(word: String, mark: FAQMark)] = [
    ("also asked", .wordings), ("evidence", .evidence), ("lesson", .lessons),
    ("estimate", .estimate),
    ("也这样问", .wordings), ("证据", .evidence), ("课程", .lessons), ("估计", .estimate),
  ]

  /// The mark of a bold word, in any case; nil for one that means nothing here.
  init?(word: String) {
    guard let known = Self.words.first(where: { $0.word == word.lowercased() }) else { return nil }
    self = known.mark
  }
}
