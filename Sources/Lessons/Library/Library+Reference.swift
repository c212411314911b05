/// The pages to look things up in that belong to the whole course.
extension Library {
  /// The terms of the field with their names in every language and the steps that show them.
  ///
  /// - Parameters:
  ///   - language: the language, such as `zh`.
  ///   - lessons: the lessons whose steps show the terms, in their order.
  /// - Returns: the terms in the order of the page.
  /// - Throws: `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func glossary(
    language: String, shownIn lessons: [Lesson]
  ) throws(LibraryError) -> Translated<[GlossaryEntry]> {
    let page = try glossaryPage(language: language)
    let all = try inAllLanguages(.glossary) { GlossaryReader.page($0, file: $1).value }
    let places = lessons.termPlaces
    let entries = page.content.terms.map { term in
      let everywhere = all.flatMap(\.terms).filter { $0.key == term.key }
      let others = everywhere.map(\.name).filter { $0 != term.name }
      return GlossaryEntry(
        term: term, otherNames: others, place: places[term.key],
        written: everywhere.flatMap(\.written))
    }
    return Translated(
      content: entries, language: page.language, isFallback: page.isFallback)
  }
}

extension [Lesson] {
  /// The step of the first box of each term, by the key of the term.
  var termPlaces: [String: GlossaryEntry.Place] {
    var places: [String: GlossaryEntry.Place] = [:]
    for lesson in self {
      for step in lesson.steps {
        for key in step.blocks.termBoxes.flatMap(\.keys) where places[key] == nil {
          places[key] = .init(lesson: lesson.name, step: step.number)
        }
      }
    }
    return places
  }
}
