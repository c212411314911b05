internal import Apparatus
internal import Exercises
internal import Lessons
internal import Platform
internal import Programs
internal import Results
internal import Supervision
internal import Wording

/// Judges files of exercises in one sitting, where somebody may press Ctrl-C.
struct FileJudge {
  let sitting: Sitting
  /// The interpreter that runs Python files, by name.
  var python = "python3"

  /// Nanoseconds before anything is said.
  private static let patience = 500_000_000

  /// Judges a file of an exercise.
  ///
  /// - Throws: `ShellError`.
  func judge(_ path: String, of exercise: Exercise) throws(ShellError) -> JudgedFile {
    switch exercise.kind {
    case .python: try judgePython(path, exercise)
    case .program: try judgeProgram(path, exercise)
    }
  }

  /// Explores a program that belongs to no exercise: it passes where nothing can go wrong.
  ///
  /// - Throws: `ShellError.program`, `.unreadable`, `.notUTF8`.
  func judge(program path: String) throws(ShellError) -> JudgedFile {
    let program = try GivenProgram(
      name: path, summary: nil, text: try TextFile.text(of: path))
    return explored(program, MemoryModel.allCases, path: path, of: nil, before: [])
  }

  private func judgePython(
    _ path: String, _ exercise: Exercise
  ) throws(ShellError) -> JudgedFile {
    let interpreter: Interpreter
    do {
      interpreter = try InterpreterSearch.interpreter(python)
    } catch {
      throw .interpreter(error)
    }
    let runner = sitting.runner
    defer { runner.report(.ends) }
    let result: PythonJudge.Result
    do throws(PlatformError) {
      result = try PythonJudge(exercise, interpreter: interpreter)
        .judge(path, terminal: runner.terminal) { elapsed, done, count in
          guard elapsed > Self.patience else { return }
          let values = [
            "run": "\(done)", "count": "\(count)", "time": "\(elapsed / 1_000_000_000)",
          ]
          runner.report(.says(sitting.words(ExerciseWord.judging, values)))
        }
    } catch {
      throw .unmeasured(error)
    }
    var judged = JudgedFile(exercise: exercise, path: path, assessment: result.assessment)
    switch result.ending {
    case .finished: break
    case .interrupted: judged.isStopped = true
    case let ending: throw .exercise(.unfinished(ending: ending, lastWords: result.lastWords))
    }
    return judged
  }

  private func judgeProgram(
    _ path: String, _ exercise: Exercise
  ) throws(ShellError) -> JudgedFile {
    let text = try TextFile.text(of: path)
    // A file that is none of the language is told as such, with the line as it was written.
    _ = try GivenProgram(name: path, summary: nil, text: text)
    let judge = ProgramJudge(exercise)
    do {
      let kept = try judge.kept(text)
      let program = try GivenProgram(
        name: path, summary: nil, text: try judge.specified(text).text)
      return explored(program, judge.models, path: path, of: exercise, before: [kept])
    } catch let error as ShellError {
      throw error
    } catch {
      throw .missingContent(path: path)
    }
  }

  private func explored(
    _ program: GivenProgram, _ models: [MemoryModel], path: String, of exercise: Exercise?,
    before: [Criterion]
  ) -> JudgedFile {
    let watch = ExplorationWatch(sitting)
    defer { watch.end() }
    let reports = models.map { program.code.explored($0, isCancelled: watch.isCancelled(states:)) }
    let isComplete = reports.allSatisfy(\.isComplete)
    let isBroken = reports.contains { $0.worst != nil }
    let right = Criterion(
      .right, isBroken ? .failed : isComplete ? .passed : .inconclusive,
      facts: ["models": .list(models.map { .text($0.rawValue) })])
    return JudgedFile(
      exercise: exercise, path: path, assessment: Assessment(before + [right]),
      explored: (program, reports), isStopped: watch.isStopped)
  }
}
