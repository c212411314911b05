/// Faults of the pages that belong to the whole course: the field's words, and where to go on.
extension ContentCheck {
  /// Boxes without a term, terms without a box, and terms used before their box, in each language.
  func glossaryFaults(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    inEachLanguage(of: paths) { language -> [ContentFault] in
      let page = pages[ContentPath.path(of: .glossary, language: language)]
      guard case .glossary(let glossary)? = page else { return [] }
      let lessons = lessons(paths, language)
      guard !lessons.isEmpty else { return [] }
      return keyFaults(glossary, lessons) + TermOrder(glossary, lessons).faults
    }
  }

  private func keyFaults(_ glossary: Glossary, _ lessons: [Lesson]) -> [ContentFault] {
    let known = glossary.terms.map(\.key)
    let boxes = lessons.flatMap(\.steps).flatMap(\.blocks.termBoxes)
    var boxed: Set<String> = []
    var faults: [ContentFault] = []
    for box in boxes {
      for key in box.keys {
        if !known.contains(key) {
          faults.append(ContentFault(.unknownTerm(key, known: known), at: box.location))
        }
        if !boxed.insert(key).inserted {
          faults.append(ContentFault(.duplicateTerm(key), at: box.location))
        }
      }
    }
    var keys: Set<String> = []
    for term in glossary.terms {
      if !keys.insert(term.key).inserted {
        faults.append(ContentFault(.duplicateTerm(term.key), at: term.location))
      }
      if !boxed.contains(term.key) {
        faults.append(ContentFault(.termWithoutBox(term.key), at: term.location))
      }
    }
    return faults
  }

  /// Works named twice, and lessons with too few or too many of them, in each language.
  func readingFaults(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    inEachLanguage(of: paths) { language -> [ContentFault] in
      let path = ContentPath.path(of: .reading, language: language)
      guard case .reading(let list)? = pages[path] else { return [] }
      var seen: Set<String> = []
      let repeated = list.works.filter { work in
        let isNewKey = seen.insert(work.key).inserted
        return !(seen.insert(work.address).inserted && isNewKey)
      }
      let lessons = paths.filter { $0.language == language }.compactMap(\.lessonName)
      return repeated.map { ContentFault(.duplicateWork($0.key), at: $0.location) }
        + unknownLessons(list, lessons) + counts(list, lessons, file: path)
    }
  }

  private func unknownLessons(_ list: ReadingList, _ lessons: [String]) -> [ContentFault] {
    guard !lessons.isEmpty else { return [] }
    return list.works.flatMap { work in
      work.lessons.filter { !lessons.contains($0) }
        .map { ContentFault(.unknownLesson($0), at: work.location) }
    }
  }

  private func counts(
    _ list: ReadingList, _ lessons: [String], file: String
  ) -> [ContentFault] {
    lessons.compactMap { lesson in
      let count = list.works.count { $0.lessons.contains(lesson) }
      guard !(3...6).contains(count) else { return nil }
      return ContentFault(
        .worksOfLesson(lesson, count: count), at: ContentLocation(file: file))
    }
  }

  private func inEachLanguage(
    of paths: [ContentPath], _ faults: (String) -> [ContentFault]
  ) -> [ContentFault] {
    Set(paths.map(\.language)).sorted().flatMap(faults)
  }

  /// The lessons of a language in the order of the course; one that cannot be read is left out.
  private func lessons(_ paths: [ContentPath], _ language: String) -> [Lesson] {
    let lessons = paths.filter { $0.language == language }.compactMap { path -> Lesson? in
      guard case .lesson(let number, let name) = path.kind,
        let text = try? source.text(of: path.written)
      else { return nil }
      return PageReader.lesson(text, path: path, number: number, name: name).0
    }
    return lessons.sorted { $0.number < $1.number }
  }
}
