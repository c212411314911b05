public import Results
internal import Platform

/// Interpreters that run the same script side by side, a round each in turn.
///
/// All of them are started before the first round, so that a round measures no start-up. What the
/// first interpreter records keeps its condition; that of the others is marked with their names.
public struct PythonEnsemble {
  private let workers: [PythonWorker]
  private let folder: String
  /// What stands before the conditions of the first interpreter.
  private let mark: Condition

  /// The mark of what another interpreter than the first recorded.
  public static func mark(of name: String) -> Condition { [.python: name] }

  /// The number of interpreters.
  public var count: Int { workers.count }

  /// Starts interpreters; where one of them cannot be started, those before it are ended.
  ///
  /// - Parameters:
  ///   - interpreters: who runs the script, the first one first.
  ///   - script: the script that they run.
  ///   - arguments: what it is told, beside the time budget.
  ///   - mark: stands before the conditions of the first interpreter.
  ///   - recorder: gives the time budget, and is told who takes part.
  /// - Throws: `PlatformError`.
  public init(
    _ interpreters: [Interpreter], script: PythonScript, arguments: [String],
    mark: Condition = .none, recorder: Recorder
  ) throws {
    self.mark = mark
    folder = try Folder.makeTemporary(named: "python")
    let seconds = ["--seconds", "\(recorder.settings.seconds)"]
    var started: [PythonWorker] = []
    do {
      let path = try script.write(into: folder)
      for interpreter in interpreters {
        started.append(
          try PythonWorker(interpreter, script: path, arguments: arguments + seconds))
        try recorder.note(
          .interpreter, Self.mark(of: interpreter.name), text: interpreter.summary)
      }
    } catch {
      Self.end(started, in: folder)
      throw error
    }
    workers = started
  }

  /// Lets one interpreter measure a round.
  /// - Throws: `InterpreterError`, and what recording throws.
  public func play(_ index: Int, round: Int, to recorder: Recorder) throws {
    let worker = workers[index]
    let mark = index == 0 ? mark : Self.mark(of: worker.interpreter.name)
    // A round that takes longer than the whole budget is stuck rather than slow.
    let most = recorder.settings.mostSeconds + 5
    try worker.play(round: round, within: most) { record in
      switch record {
      case .observation(var one):
        (one.condition, one.round) = (mark + one.condition, round)
        try recorder.observe(one)
      case .event(var event):
        event.condition = mark + event.condition
        try recorder.event(event)
      case .note(var note):
        // Several interpreters note the same facts, and each of them counts.
        if count > 1 { note.condition = Self.mark(of: worker.interpreter.name) + note.condition }
        try recorder.write(.note(note))
      case .started, .finished: break
      }
    }
  }

  /// Ends the interpreters.
  public func end() { Self.end(workers, in: folder) }

  private static func end(_ workers: [PythonWorker], in folder: String) {
    for worker in workers { worker.end() }
    Folder.remove(folder)
  }
}
