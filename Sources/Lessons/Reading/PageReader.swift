/// Reads whole content files; each function returns the value and the faults of its text.
enum PageReader {
  /// A lesson; its number and name come from the file name.
  static func lesson(
    _ text: String, path: ContentPath, number: Int, name: String
  ) -> (Lesson, [ContentFault]) {
    let page = reference(text, file: path.written)
    let steps = page.value.entries.map {
      Step(number: $0.number, title: $0.title, blocks: $0.blocks, location: $0.location)
    }
    let lesson = Lesson(
      number: number, name: name, title: page.value.title, summary: page.value.introduction,
      steps: steps)
    return (lesson, page.faults)
  }

  /// The phrases, the misconceptions, or a lesson seen as a page of entries.
  static func reference(
    _ text: String, file: String
  ) -> (value: ReferencePage, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    let introduction = reader.introduction(of: outline, file: file)
    var entries: [ReferencePage.Entry] = []
    for (index, section) in outline.sections.enumerated() {
      let blocks = reader.blocks(section.nodes, prefix: "\(index + 1)")
      if blocks.prose.isEmpty {
        reader.add(.noText(section: section.title), at: section.location)
      }
      entries.append(
        ReferencePage.Entry(
          number: index + 1, title: section.title, blocks: blocks, location: section.location))
    }
    let page = ReferencePage(
      title: outline.title ?? "", introduction: introduction, entries: entries)
    return (page, reader.faults)
  }

  /// The claims of an article.
  static func claims(_ text: String, file: String) -> (value: ClaimPage, faults: [ContentFault]) {
    var outline = PageOutline(text, file: file)
    var reader = ContentReader()
    var sections: [ClaimPage.Section] = []
    if let list = outline.introduction.firstIndex(where: \.isList) {
      sections = reader.articleSections(outline.introduction.remove(at: list))
    } else {
      reader.add(.noArticleSections, at: ContentLocation(file: file))
    }
    let introduction = reader.introduction(of: outline, file: file)
    let claims = outline.sections.enumerated().map { reader.claim($1, number: $0 + 1) }
    let page = ClaimPage(
      title: outline.title ?? "", introduction: introduction, sections: sections, claims: claims)
    return (page, reader.faults)
  }

  /// The explanations of one experiment.
  static func explanation(
    _ text: String, file: String, experiment: String
  ) -> (value: Explanation, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    var reader = ContentReader()
    if outline.title == nil { reader.add(.noTitle, at: ContentLocation(file: file)) }
    var sections: [Explanation.Section] = []
    var words: [WordEntry] = []
    for section in outline.sections {
      if section.title == WordsReader.title {
        words += WordsReader.entries(below: section, &reader)
        continue
      }
      guard let pair = Question.Meaning.pair(section.title[...]), Name.isValid(pair.name),
        Name.isValid(pair.value)
      else {
        reader.add(.unreadableHeading(section.title), at: section.location)
        continue
      }
      if sections.contains(where: { $0.finding == pair.name && $0.value == pair.value }) {
        reader.add(
          .duplicateExplanation(finding: pair.name, value: pair.value), at: section.location)
        continue
      }
      let blocks = reader.prose(section.nodes)
      if blocks.isEmpty { reader.add(.noText(section: section.title), at: section.location) }
      var seen: Set<Placeholder> = []
      sections.append(
        Explanation.Section(
          finding: pair.name, value: pair.value, blocks: blocks,
          placeholders: blocks.flatMap(\.placeholders).filter { seen.insert($0).inserted },
          location: section.location))
    }
    let explanation = Explanation(
      experiment: experiment, title: outline.title ?? "",
      introduction: reader.prose(outline.introduction), sections: sections, words: words)
    return (explanation, reader.faults)
  }
}

extension ContentReader {
  /// What stands before the first section, with faults where a page lacks one of its parts.
  mutating func introduction(of outline: PageOutline, file: String) -> [Prose.Block] {
    let start = ContentLocation(file: file)
    if outline.title == nil { add(.noTitle, at: start) }
    let introduction = prose(outline.introduction)
    if introduction.isEmpty { add(.noSummary, at: start) }
    if outline.sections.isEmpty { add(.noSections, at: start) }
    return introduction
  }
}
