/// Reads the page of an exercise: what a user notices, what is asked, and what was wrong.
enum ExerciseReader {
  /// The word behind the fence of the block that says how the exercise is judged.
  static let judge = "judge"
  /// What is asked, and what was wrong.
  private static let sectionCount = 2

  /// The page and the faults of its text.
  static func page(
    _ text: String, file: String, name: String
  ) -> (value: ExercisePage, faults: [ContentFault]) {
    let outline = PageOutline(text, file: file)
    let start = ContentLocation(file: file)
    var reader = ContentReader()
    let symptom = reader.introduction(of: outline, file: file)
    let sections = outline.sections
    if sections.count != sectionCount {
      reader.add(
        .differentSectionCount(here: sections.count, reference: sectionCount), at: start)
    }
    let links = sections.flatMap { $0.quotations(of: .lessons) }
    let lessons = links.flatMap(QuoteMark.content(of:)).flatMap(\.children).compactMap { node in
      node.linkedLesson(faults: &reader)
    }
    if lessons.isEmpty { reader.add(.missingPart(.lesson, of: name), at: start) }
    let bodies = sections.enumerated().map { index, section in
      reader.blocks(section.nodes.filter { !links.contains($0) }, prefix: "\(index + 1)")
    }
    let prose = bodies.map { body in body.prose.filter { $0.judge == nil } }
    for (section, prose) in zip(sections, prose) where prose.isEmpty {
      reader.add(.noText(section: section.title), at: section.location)
    }
    let page = ExercisePage(
      name: name, title: outline.title ?? "", symptom: symptom, task: prose.first ?? [],
      hints: bodies.flatMap(\.hints), explanation: prose.dropFirst().first ?? [],
      lesson: lessons.first, judge: bodies.flatMap(\.prose).compactMap(\.judge).first,
      location: start)
    return (page, reader.faults)
  }
}

extension Prose.Block {
  /// The text of the block that says how an exercise is judged; nil for other blocks.
  fileprivate var judge: String? {
    if case .code(ExerciseReader.judge, let text) = self { text } else { nil }
  }
}
