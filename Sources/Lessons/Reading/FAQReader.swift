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
    guard let (name, title) = section.namedHeading else {
      reader.add(.namelessItem(section.title), at: section.location)
      return nil
    }
    var parts = Parts()
    for node in section.nodes {
      guard node.kind == .quote, let word = QuoteMark.word(of: node),
        let mark = ReferenceMark(word: word)
      else {
        parts.others.append(node)
        continue
      }
      read(mark, node, name: name, into: &parts)
    }
    return FAQItem(
      number: number, name: name, title: title,
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
    _ mark: ReferenceMark, _ quote: MarkdownNode, name: String, into parts: inout Parts
  ) {
    let content = QuoteMark.content(of: quote)
    switch mark {
    case .forms: parts.others.append(quote)
    case .wordings: parts.wordings += content.flatMap(\.partedBySemicolons)
    case .evidence:
      for node in content.flatMap(\.children) {
        guard case .code(let span) = node.kind else { continue }
        if let placeholder = Placeholder(written: span[...]) {
          parts.evidence.append(placeholder)
        } else {
          reader.note(.unreadableEvidence(span), node)
        }
      }
    case .lessons:
      for node in content.flatMap(\.children) {
        if let lesson = node.linkedLesson(faults: &reader) { parts.lessons.append(lesson) }
      }
    case .estimate:
      let identifier = "\(name)-estimate-\(parts.questions.count + 1)"
      if let question = reader.numericQuestion(of: quote, identifier: identifier) {
        parts.questions.append(question)
      }
    }
  }
}
