internal import Results
internal import Lessons
internal import Notebook

/// What the FAQ says to a question: the item that answers it, and the ones that come near.
struct FAQAnswer {
  /// The words as typed.
  let asked: String
  /// The language of the question, in which it is answered.
  let language: Language
  /// Whether the items are in another language, because there is no such page in that one.
  let isFallback: Bool
  /// The item that answers; nil when none does.
  let item: FAQItem?
  /// The items that come nearest: all there are where none answers, else those close behind it.
  let nearest: [FAQItem]
  /// The newest run that measured what the answer rests on.
  let evidence: StoredRun?
}

extension FAQAnswer {
  /// An item whose score is at least this share of the best may be what was meant.
  private static let close = 0.6

  /// Looks an item up by its number, its name, or words.
  init(_ words: [String], in sitting: Sitting) throws(ShellError) {
    asked = words.joined(separator: " ")
    language = sitting.language(ofQuestion: asked)
    let page = try sitting.faq(in: language)
    let found = try Self.find(asked, in: page.content, sitting)
    isFallback = page.isFallback
    item = found.item
    nearest = found.nearest
    evidence = found.item.flatMap { Self.evidence(for: $0, in: sitting) }
  }

  private static func find(
    _ asked: String, in page: FAQPage, _ sitting: Sitting
  ) throws(ShellError) -> (item: FAQItem?, nearest: [FAQItem]) {
    if let number = Int(asked) { return (try page.item(number: number), []) }
    if let item = page.items.first(where: { $0.name == asked }) { return (item, []) }
    let matches = try sitting.faqMatches(asked)
    func items(_ matches: some Sequence<SearchIndex.Match>) -> [FAQItem] {
      matches.compactMap { match in page.items.first { $0.name == match.name } }
    }
    guard let best = matches.first, best.fits else { return (nil, items(matches.prefix(3))) }
    let next = matches.dropFirst().prefix { $0.score >= close * best.score }.prefix(2)
    return (items([best]).first, items(next))
  }

  /// A run counts as evidence when it was let to its end and has the findings of the item.
  private static func evidence(for item: FAQItem, in sitting: Sitting) -> StoredRun? {
    guard let command = item.command, let first = item.evidence.first else { return nil }
    let experiment = String(command.prefix { $0 != " " })
    return sitting.archive.lastRun(of: experiment) { result in
      result.outcome == .finished && result.findings.contains { $0.name == first.name }
    }
  }
}

extension FAQAnswer {
  /// The answer as one JSON object.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "schema": .number(1), "asked": .text(asked), "language": .text(language.rawValue),
      "nearest": .list(nearest.map { .text($0.name) }),
    ]
    if let item {
      members["item"] = .object([
        "number": .number(Double(item.number)), "name": .text(item.name),
        "question": .text(item.title), "answer": .text(item.blocks.prose.plainText),
        "command": .text(item.command ?? ""), "lessons": .list(item.lessons.map { .text($0) }),
      ])
    }
    if let evidence, let item {
      members["evidence"] = .object([
        "run": .number(Double(evidence.number)), "time": .text(evidence.time),
        "plan": .text(evidence.result.plan.description),
        "findings": .object(evidence.result.findingValues.mapValues { .text($0) }),
        "quantities": .list(evidence.quantities(of: item).map { .object($0.members) }),
      ])
    }
    return .object(members)
  }
}

extension StoredRun {
  /// The quantities of the run that an item rests on.
  func quantities(of item: FAQItem) -> [Figure] {
    item.evidence.compactMap { wanted in
      result.figures.first {
        $0.name == wanted.name && (wanted.condition == nil || $0.condition.text == wanted.condition)
      }
    }
  }

  /// The findings of the run that an item rests on.
  func findings(of item: FAQItem) -> [Finding] {
    item.evidence.compactMap { wanted in result.findings.first { $0.name == wanted.name } }
  }
}
