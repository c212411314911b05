internal import ArgumentParser
internal import Lessons
internal import Notebook
internal import Platform
internal import Results
internal import Terminal

/// Judges a repaired program by running or exploring it.
struct CheckCommand: LabCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a repaired program by running it, again and again.",
    discussion: """
      The file of an exercise is run many times with forced switches between its threads. It has \
      to come out right each time, at once where that was asked for, in time, and leave nothing \
      behind; what breaks it is shown. A program in the lab's small language is explored whole. \
      Without a name the exercise that you took last is judged.
      """)

  @Argument(help: .init("An exercise, or a file.", valueName: "file"), completion: .file())
  var target: String?
  @Option(help: .init("The interpreter that runs Python files.", valueName: "name"))
  var python: String?
  @Flag(help: "Print one JSON object and nothing else.")
  var json = false

  func perform(in context: CommandContext) throws -> Reply {
    let sitting = context.sitting
    let judge = FileJudge(sitting: sitting, python: python ?? "python3")
    let judged = try self.judge(target, with: judge, sitting)
    if let exercise = judged.exercise, !judged.isStopped {
      sitting.archive.note(checked: exercise.name, isPassed: judged.isPassed)
    }
    var reply: Reply
    if json {
      reply = .text(try judged.json.json() + "\n")
    } else {
      reply = .document(JudgedFileScreen(judged: judged, words: sitting.words).document)
      if !judged.isPassed, target == nil || judged.exercise != nil {
        reply.offer = Offer("check \(judged.name)")
      }
    }
    reply.status = judged.status
    return reply
  }

  /// A name of an exercise stands for the learner's file of it, a path for itself.
  private func judge(
    _ target: String?, with judge: FileJudge, _ sitting: Sitting
  ) throws(ShellError) -> JudgedFile {
    guard let target = target ?? sitting.archive.progress.currentExercise else {
      throw .exercise(.noneBegun)
    }
    guard target.contains("/") || target.contains(".") else {
      let exercise = try sitting.exercise(named: target)
      let path = sitting.learnersFolder.path(of: exercise)
      guard Folder.resolved(path) != nil else {
        throw .exercise(.noFile(exercise: target, path: path))
      }
      return try self.judge(path, of: exercise, with: judge)
    }
    let name = String(target.split(separator: "/").last ?? "")
    let stem = String(name.prefix { $0 != "." })
    if sitting.library.exerciseNames.contains(stem) {
      return try self.judge(target, of: try sitting.exercise(named: stem), with: judge)
    }
    guard name.hasSuffix(".\(Exercise.Kind.program.rawValue)") else {
      throw .exercise(.notAnExercise(path: target, name: stem))
    }
    return try judge.judge(program: target)
  }

  private func judge(
    _ path: String, of exercise: Exercise, with judge: FileJudge
  ) throws(ShellError) -> JudgedFile {
    guard Folder.resolved(path) != nil else { throw .unreadable(path: path, errno: 2) }
    if python != nil, exercise.kind != .python {
      throw .exercise(.notPython(option: "--python", exercise: exercise.name))
    }
    return try judge.judge(path, of: exercise)
  }
}
