internal import Experiments
internal import Platform

extension Dispatcher {
  /// Runs the lines of a trial in order and shows what is to be shown meanwhile.
  ///
  /// Between two runs, too, Ctrl-C is noticed and ends no more than the trial.
  func run(_ trial: Trial) throws -> Trial.Result {
    let signals = try SignalDescriptor(for: [.interrupt, .terminate, .hangUp])
    defer { signals.close() }
    var result = Trial.Result()
    for (index, line) in trial.lines.enumerated() {
      guard let invocation = ExperimentCatalog.invocation(ofLine: line) else { continue }
      show(trial.announce(index + 1, line))
      let code = try run(invocation, of: trial)
      result.status = max(result.status, code)
      if code == .success { result.done += 1 }
      if code == .interrupted { return result }
      if !signals.arrived().isEmpty {
        if index + 1 < trial.lines.count { result.status = .interrupted }
        return result
      }
    }
    return result
  }

  /// A command for which an interpreter is missing is passed over; the verdict will say so.
  private func run(_ invocation: any ExperimentInvocation, of trial: Trial) throws -> ExitCode {
    do {
      let run = try sitting.runner.run(invocation)
      show(trial.take(run))
      return run.measured.ending.exitCode
    } catch ShellError.interpreter(let error) {
      show(trial.refuse(error))
      return .success
    }
  }
}
