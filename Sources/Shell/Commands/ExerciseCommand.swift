internal import ArgumentParser
internal import Lessons
internal import Notebook
internal import Results
internal import Terminal
internal import Wording

/// Lists the programs to repair, or hands one out.
struct ExerciseCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercise", abstract: "Programs to repair by hand: list them, or get one.",
    discussion: """
      Each one is a small file with a fault that its users notice. It is written to the folder \
      conlab-exercises in your home folder, or to the one that CONLAB_EXERCISES names; a file that \
      you changed stays as it is. Repair it with any editor, then type 'check'.
      """)

  @Argument(help: .init("The exercise; all are listed if left out.", valueName: "name"))
  var name: String?
  @Flag(help: "Write the file anew; yours is kept beside it, with .bak behind its name.")
  var again = false
  @Flag(help: "Open the file with the editor that VISUAL or EDITOR names.")
  var edit = false
  @Flag(help: "Show a hint, and with each time one more.")
  var hint = false
  @Flag(help: "Show a solution; you are asked first where you have not solved it.")
  var solution = false
  @Flag(help: "With --solution: do not ask first.")
  var giveUp = false
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func validate() throws {
    for (isGiven, option) in [
      (again, "--again"), (edit, "--edit"), (hint, "--hint"), (solution, "--solution"),
    ] where isGiven && name == nil {
      throw ShellError.needs(option, other: "name")
    }
    if giveUp && !solution { throw ShellError.needs("--give-up", other: "--solution") }
    if json && hint { throw ShellError.excludes("--json", other: "--hint") }
    if json && solution { throw ShellError.excludes("--json", other: "--solution") }
    if json && edit { throw ShellError.excludes("--json", other: "--edit") }
  }

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    guard let name else { return try list(sitting) }
    let exercise = try sitting.exercise(named: name)
    if solution { return try showSolution(of: exercise, sitting) }
    if hint { return showHint(of: exercise, sitting) }
    let folder = sitting.learnersFolder
    let written = try folder.write(exercise, again: again)
    sitting.archive.note(begun: name)
    let path = folder.path(of: exercise)
    if json {
      let object = ExerciseObject.json(
        exercise, sitting.archive.exercise(name), file: path, written: written)
      return .text(try object.json() + "\n")
    }
    let screen = ExerciseScreen(exercise: exercise, words: sitting.words)
    var reply = Reply.document(screen.document(path: path, written: written))
    reply.offer = Offer("check \(name)")
    guard edit else { return reply }
    guard sitting.isInteractive || sitting.runner.terminal != nil else {
      throw ShellError.exercise(.noEditor)
    }
    return reply.then {
      try TextEditor.edit(path)
      return Reply(offer: Offer("check \(name)"))
    }
  }

  private func list(_ sitting: Sitting) throws -> Reply {
    var exercises: [Exercise] = []
    for name in sitting.library.exerciseNames {
      exercises.append(try sitting.exercise(named: name))
    }
    if json {
      let objects = exercises.map { ExerciseObject.json($0, sitting.archive.exercise($0.name)) }
      return .text(
        try JSONValue.object(["schema": .number(1), "exercises": .list(objects)]).json() + "\n")
    }
    let screen = ExerciseListScreen(
      exercises: exercises, words: sitting.words,
      lessons: Dictionary(sitting.lessons.map { ($0.name, $0.number) }) { first, _ in first },
      progress: sitting.archive.exercise)
    return .document(screen.document)
  }

  private func showHint(of exercise: Exercise, _ sitting: Sitting) -> Reply {
    let screen = ExerciseScreen(exercise: exercise, words: sitting.words)
    let hints = exercise.page.hints
    let seen = sitting.archive.exercise(exercise.name).hints
    sitting.archive.note(hint: exercise.name, of: hints.count)
    guard seen < hints.count else { return .document(screen.lastHint) }
    return .document(screen.hint(number: seen + 1))
  }

  /// Who has not solved it is asked first; that it was read before is noted.
  private func showSolution(of exercise: Exercise, _ sitting: Sitting) throws -> Reply {
    let screen = ExerciseScreen(exercise: exercise, words: sitting.words)
    let show = {
      sitting.archive.note(gaveUp: exercise.name)
      return Reply.document(screen.solution)
    }
    if giveUp || sitting.archive.exercise(exercise.name).solvedAt != nil { return show() }
    guard sitting.isInteractive else {
      throw ShellError.exercise(.notSolved(exercise: exercise.name))
    }
    let question = sitting.words(ExerciseWord.askSolution, ["name": exercise.name])
    return Reply(
      next: .ask([], question) { typed in
        guard let typed, Self.agreement.contains(typed.lowercased().filter { $0 != " " }) else {
          return .document([.paragraph(sitting.words.text(ExerciseWord.solutionStaysHidden))])
        }
        return show()
      })
  }

  private static let agreement: Set = ["y", "yes", "是", "是的", "好", "好的"]
}
