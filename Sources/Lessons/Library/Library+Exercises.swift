/// The programs that the learner repairs.
extension Library {
  /// The names of all exercises, in the order of the lessons that they belong to.
  ///
  /// A folder without any exercise uses those of the program.
  public var exerciseNames: [String] {
    let names = exerciseSource.contentPaths.compactMap { path in
      path.language == exerciseLanguage ? path.exerciseName : nil
    }
    let lessons = Dictionary(
      uniqueKeysWithValues: names.map { ($0, lessonPlace(of: $0)) })
    return names.sorted { (lessons[$0] ?? 0, $0) < (lessons[$1] ?? 0, $1) }
  }

  /// One exercise with its page in a language and its files.
  ///
  /// - Returns: nil where no exercise of that name is complete.
  /// - Throws: `LibraryError.unreadable`, `LibraryError.brokenEncoding`.
  public func exercise(named name: String, language: String) throws(LibraryError) -> Exercise? {
    let kind = ContentPath.Kind.exercise(name: name)
    guard exerciseSource.contentPaths.contains(where: { $0.kind == kind }) else { return nil }
    var page = try exercisePage(name, language: language)
    if page.judge == nil { page.judge = try exercisePage(name, language: exerciseLanguage).judge }
    let files = exerciseSource.paths.compactMap { path in
      ExercisePath(path).map { (path: path, facts: $0) }
    }.filter { $0.facts.exercise == name }
    guard let start = files.first(where: { $0.facts.role == .start }),
      let solution = files.first(where: { $0.facts.role == .solution })
    else { return nil }
    var wrong: [String: String] = [:]
    for file in files {
      guard case .wrong(let criterion) = file.facts.role else { continue }
      wrong[criterion] = try exerciseSource.text(of: file.path)
    }
    return Exercise(
      page: page, kind: start.facts.kind, start: try exerciseSource.text(of: start.path),
      solution: try exerciseSource.text(of: solution.path), wrong: wrong)
  }

  private func exercisePage(_ name: String, language: String) throws(LibraryError) -> ExercisePage {
    try translated(.exercise(name: name), from: exerciseSource, language: language) {
      ExerciseReader.page($0, file: $1.written, name: name).value
    }.content
  }

  private var exerciseSource: LessonSource {
    source.contentPaths.contains { $0.exerciseName != nil } ? source : .embedded
  }

  /// The language whose pages say how exercises are judged.
  private var exerciseLanguage: String {
    let languages = exerciseSource.contentPaths.filter { $0.exerciseName != nil }.map(\.language)
    return languages.contains(Self.referenceLanguage)
      ? Self.referenceLanguage : languages.min() ?? Self.referenceLanguage
  }

  private func lessonPlace(of exercise: String) -> Int {
    let lesson = try? exercisePage(exercise, language: exerciseLanguage).lesson
    return lesson.flatMap { lessonNames.firstIndex(of: $0) } ?? lessonNames.count
  }
}
