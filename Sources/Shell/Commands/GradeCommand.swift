internal import ArgumentParser
internal import Lessons
internal import Notebook
internal import Results
internal import Wording

/// Says what has been earned in the lessons, and what is missing.
struct GradeCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "Points for the lessons, and what is missing; for a class, too.",
    discussion: """
      A point each: a step finished, a prediction made, the run of a step made, a question answered \
      right at the first try or later, an exercise of the lesson solved before its solution is read. "Not sure" predicts nothing; what a run could not decide \
      costs nothing. Files that 'notebook export NAME.json' wrote are graded in place of your own \
      notebook; several make a gradebook. Of one notebook the exit status is 0 when nothing is \
      missing, and 1 when something is.
      """)

  @Argument(
    help: .init(
      "Lessons, and files that 'notebook export NAME.json' wrote; all lessons if none is named.",
      valueName: "lesson-or-file"))
  var words: [String] = []

  @OptionGroup var people: PeopleOptions

  @Flag(help: "Print one row a person and lesson, with commas, and nothing else.")
  var csv = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  private var files: [String] { words.filter(GivenProgram.isPath) }

  func validate() throws {
    if json && csv { throw ShellError.excludes("--json", other: "--csv") }
    if files.isEmpty {
      if !people.name.isEmpty { throw ShellError.needs("--name", other: "file") }
    } else {
      try people.check(files, least: 1)
    }
  }

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    let book = try gradebook(lessons(sitting), sitting)
    var reply: Reply
    if json {
      reply = .text(try GradeObject.json(book).json() + "\n")
    } else if csv {
      reply = .text(book.csv)
    } else {
      let screen = GradeScreen(book: book, words: sitting.words) { name in
        sitting.lessons.first { $0.name == name }?.steps.map(\.title) ?? []
      }
      reply = .document(screen.document)
    }
    if book.rows.count == 1, !book.isComplete { reply.status = .failed }
    return reply
  }

  private func lessons(_ sitting: Sitting) throws -> [Lesson] {
    let names = words.filter { !GivenProgram.isPath($0) }
    return names.isEmpty ? sitting.lessons : try names.map(sitting.lesson(named:))
  }

  private func gradebook(_ lessons: [Lesson], _ sitting: Sitting) throws -> Gradebook {
    let exercises = try exercises(sitting)
    func grades(_ evidence: GradeEvidence) -> [PartGrade] {
      lessons.map { evidence.grade($0, exercises: exercises[$0.name] ?? []) }
    }
    guard files.isEmpty else {
      return Gradebook(
        rows: try people.participants(files).map { participant in
          let evidence = GradeEvidence(participant.entries, finished: participant.finished)
          return .init(person: participant.name, grades: grades(evidence))
        })
    }
    let evidence = GradeEvidence(
      try sitting.archive.contents().entries, finished: sitting.archive.finished)
    return Gradebook(rows: [.init(person: nil, grades: grades(evidence))])
  }

  /// The exercises of each lesson.
  private func exercises(_ sitting: Sitting) throws -> [String: [String]] {
    try sitting.library.exerciseNames.reduce(into: [:]) { exercises, name in
      guard let lesson = try sitting.exercise(named: name).page.lesson else { return }
      exercises[lesson, default: []].append(name)
    }
  }
}
