/// Faults of exercises that show without running them: files, pages, and what is said of judging.
extension ContentCheck {
  /// Pages without files, files without a page, and pages that do not say how to judge.
  func exerciseFaults(paths: [ContentPath], pages: [String: Page]) -> [ContentFault] {
    let files = source.paths.compactMap(ExercisePath.init)
    let languages = paths.filter { $0.exerciseName != nil }.map(\.language)
    let reference =
      languages.contains(Library.referenceLanguage) ? Library.referenceLanguage : languages.min()
    let named = paths.filter { $0.language == reference }.compactMap(\.exerciseName)
    let lost = Set(files.map(\.exercise)).subtracting(named).sorted().map { name in
      let file = "\(ExercisePath.folder)/\(name)"
      return ContentFault(.exerciseWithoutPage(name), at: ContentLocation(file: file))
    }
    return lost
      + paths.filter { $0.language == reference }.flatMap { path -> [ContentFault] in
        guard case .exercise(let page)? = pages[path.written] else { return [] }
        return faults(of: page, files.filter { $0.exercise == page.name })
      }
  }

  private func faults(of page: ExercisePage, _ files: [ExercisePath]) -> [ContentFault] {
    var kinds: [ContentFault.Kind] = []
    for role in [ExercisePath.Role.start, .solution]
    where !files.contains(where: { $0.role == role }) {
      kinds.append(.missingExerciseFile("\(ExercisePath.folder)/\(page.name)/\(role).py"))
    }
    if page.judge == nil { kinds.append(.noJudge) }
    let lessons = source.contentPaths.compactMap(\.lessonName)
    if let lesson = page.lesson, !lessons.isEmpty, !lessons.contains(lesson) {
      kinds.append(.unknownLesson(lesson))
    }
    return kinds.map { ContentFault($0, at: page.location) }
  }
}
