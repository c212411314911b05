extension ContentCheck {
  /// Faults in the items of an FAQ: what each must have, and what it may refer to.
  func faqFaults(_ page: FAQPage, paths: [ContentPath]) -> [ContentFault] {
    var seen: Set<String> = []
    let lessons = Set(paths.compactMap(\.lessonName))
    return page.items.flatMap { item -> [ContentFault] in
      var faults =
        sectionFaults(item.blocks, isExplored: false) + missingParts(of: item)
        + evidenceFaults(item)
      if !seen.insert(item.name).inserted { faults.append(fault(.duplicateItem(item.name), item)) }
      // A folder that holds only an FAQ refers to the lessons of the program.
      if !lessons.isEmpty {
        faults += item.lessons.filter { !lessons.contains($0) }
          .map { fault(.unknownLesson($0), item) }
      }
      return faults + item.numericQuestions.flatMap { numberFaults($0, of: item) }
        + item.blocks.questions.flatMap(beliefFaults)
    }
  }

  /// Misconceptions that the FAQ names and that have no text in its language.
  func unexplainedMisconceptions(pages: [String: Page]) -> [ContentFault] {
    pages.sorted { $0.key < $1.key }.flatMap { file, page -> [ContentFault] in
      guard case .faq(let faq) = page, let path = ContentPath(file) else { return [] }
      let beliefs = ContentPath.path(of: .misconceptions, language: path.language)
      guard case .sections(let entries)? = pages[beliefs] else { return [] }
      let known = Set(entries.map(\.title))
      return faq.items.flatMap { item in
        item.misconceptions.filter { !known.contains($0) }
          .map { fault(.unexplainedMisconception($0), item) }
      }
    }
  }

  /// Misconceptions of lessons that nothing else names, and whose name is nearly that of another.
  ///
  /// A lesson may name a belief that has no text; a slip of the finger makes a belief of its own.
  func misspeltMisconceptions(pages: [String: Page]) -> [ContentFault] {
    let languages = Dictionary(grouping: pages.sorted { $0.key < $1.key }) {
      ContentPath($0.key)?.language ?? ""
    }
    return languages.values.flatMap { pages -> [ContentFault] in
      let named = pages.flatMap { $0.value.namedMisconceptions }
      let counts = named.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      let places = pages.flatMap { $0.value.lessonMisconceptions }
      return places.filter { counts[$0.name] == 1 }.compactMap { name, place in
        counts.keys.filter { $0 != name && EditDistance.between($0, name) <= 2 }.min().map {
          ContentFault(.unknownMisconception(name, nearest: $0), at: place)
        }
      }
    }
  }

  private func fault(_ kind: ContentFault.Kind, _ item: FAQItem) -> ContentFault {
    ContentFault(kind, at: item.location)
  }

  private func missingParts(of item: FAQItem) -> [ContentFault] {
    var missing: [ContentFault.Part] = []
    if item.blocks.prose.isEmpty { missing.append(.answer) }
    if item.wordings.isEmpty { missing.append(.wordings) }
    if item.command == nil { missing.append(.command) }
    if item.evidence.isEmpty { missing.append(.evidence) }
    if item.lessons.isEmpty { missing.append(.lesson) }
    if item.blocks.questions.isEmpty && item.numericQuestions.isEmpty { missing.append(.question) }
    return missing.map { fault(.missingPart($0, of: item.name), item) }
  }

  /// Evidence is a finding or a quantity of an experiment that the item runs.
  private func evidenceFaults(_ item: FAQItem) -> [ContentFault] {
    let run = experiments(of: item)
    let known = run.flatMap { $0.findings.map(\.name) + $0.quantities }
    return item.evidence.filter { !known.contains($0.name) }.map {
      fault(.unanswerable(finding: $0.name, experiments: run.map(\.name)), item)
    }
  }

  private func numberFaults(_ question: NumericQuestion, of item: FAQItem) -> [ContentFault] {
    // The number is settled by the item's first command, and by no other.
    let run = Array(experiments(of: item).prefix(1))
    let quantities = run.flatMap(\.quantities)
    var faults: [ContentFault.Kind] = []
    if !quantities.contains(question.quantity.name) {
      faults.append(.unknownQuantity(question.quantity.written, known: quantities))
    }
    if catalogue.values(of: question.finding, in: run) == nil {
      faults.append(.unanswerable(finding: question.finding, experiments: run.map(\.name)))
    }
    return faults.map { ContentFault($0, at: question.location) }
  }

  /// In the FAQ every wrong option stands for a belief.
  private func beliefFaults(_ question: Question) -> [ContentFault] {
    let isPrediction = question.finding != nil
    let silent = question.options.filter { $0.meaning != .right && $0.meaning.misconception == nil }
    // A prediction has one value at least that nobody believes wrongly.
    guard silent.count > (isPrediction ? 1 : 0) else { return [] }
    return silent.map {
      ContentFault(.optionWithoutMisconception($0.text.plainText), at: $0.location)
    }
  }

  private func experiments(of item: FAQItem) -> [CatalogueFacts.Experiment] {
    item.blocks.commands.flatMap(\.lines).compactMap(catalogue.experiment(running:))
  }
}

extension FAQItem {
  /// The names of the beliefs that its questions test.
  var misconceptions: [String] {
    blocks.questions.flatMap(\.options).compactMap(\.meaning.misconception)
      + numericQuestions.flatMap { [$0.above, $0.below] }.compactMap(\.misconception)
  }
}

extension ContentPath {
  /// The name of the lesson, where the file is one.
  var lessonName: String? {
    if case .lesson(_, let name) = kind { name } else { nil }
  }
}

extension ContentCheck.Page {
  /// The beliefs that options of a lesson stand for, with their places.
  fileprivate var lessonMisconceptions: [(name: String, place: ContentLocation)] {
    guard case .sections(let entries) = self else { return [] }
    return entries.flatMap(\.blocks.questions).flatMap(\.options).compactMap { option in
      option.meaning.misconception.map { ($0, option.location) }
    }
  }

  /// The names of all beliefs on the page.
  fileprivate var namedMisconceptions: [String] {
    switch self {
    case .sections(let entries): lessonMisconceptions.map(\.name) + entries.map(\.title)
    case .faq(let page): page.items.flatMap(\.misconceptions)
    case .explanation, .claims, .words, .glossary, .reading, .exercise: []
    }
  }
}
