internal import Results
internal import Experiments
internal import Notebook
internal import Platform

/// Runs the commands of claims one after the other, until all are done or somebody stops them.
struct ClaimTrial {
  let session: Session
  /// Says which command comes next: its number from 1, and the line.
  var announce: (Int, String) -> Void = { _, _ in }
  /// Takes in each run; the entry has the number 0 where the notebook could not be written.
  let take: (Measured, NotebookEntry) -> Void
  /// Says why a command cannot be run on this machine.
  var refuse: (InterpreterError) -> Void = { _ in }

  /// How a trial ended.
  struct Outcome {
    /// The commands that were run to their end.
    var done = 0
    var status = ExitCode.success
  }

  /// Runs the lines in order.
  ///
  /// Between two runs, too, Ctrl-C is noticed and ends no more than the trial.
  func run(_ lines: [String]) throws -> Outcome {
    let signals = try SignalDescriptor(for: [.interrupt, .terminate, .hangUp])
    defer { signals.close() }
    var outcome = Outcome()
    for (index, line) in lines.enumerated() {
      guard let invocation = PlanSubject.invocation(of: line) else { continue }
      announce(index + 1, line)
      let code = try run(invocation)
      outcome.status = max(outcome.status, code)
      if code == .success { outcome.done += 1 }
      if code == .interrupted { return outcome }
      if !signals.arrived().isEmpty {
        if index + 1 < lines.count { outcome.status = .interrupted }
        return outcome
      }
    }
    return outcome
  }

  /// A command for which an interpreter is missing is passed over; the verdict will say so.
  private func run(_ invocation: any ExperimentInvocation) throws -> ExitCode {
    do {
      let (measured, result) = try session.runner.measureAndNote(invocation)
      take(
        measured,
        NotebookEntry(
          id: measured.notebookEntry ?? 0, seconds: Archive.now, content: .run(result)))
      return measured.ending.exitCode
    } catch ShellError.interpreter(let error) {
      refuse(error)
      return .success
    }
  }
}
