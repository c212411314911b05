internal import Results
internal import Experiments
internal import Notebook
internal import Platform
internal import Supervision
internal import Terminal

extension Ending {
  /// What a person is told when a run did not end by itself; nil when it did.
  var sentence: String? {
    switch self {
    case .finished: nil
    case .interrupted: "Stopped by \(Ending.stopper(self)). What follows was measured before that."
    case .timedOut(let seconds):
      "Stopped after \(NumberFormat.format(seconds * 1e9, unit: .nanoseconds)), the most a run of "
        + "this plan may take. What follows was measured before that."
    case .exited(let code): "The worker ended early with exit code \(code)."
    case .killed(let signal): "The worker was ended by \(signal.name)."
    case .overLimit(let limit):
      "Stopped because \(limit.sentence). What follows was measured before that."
    case .brokenProtocol(let line, let excerpt, let reason):
      "The worker's line \(line) is no record (\(reason)): \(excerpt)"
    case .couldNotStart(let error): "The worker could not be started: \(error)."
    }
  }

  /// The name of the ending in the result object.
  var outcome: Outcome {
    switch self {
    case .finished: .finished
    case .interrupted: .interrupted
    case .timedOut: .timedOut
    case .exited, .couldNotStart: .failed
    case .killed: .killed
    case .overLimit: .overLimit
    case .brokenProtocol: .brokenProtocol
    }
  }

  /// The exit status that the ending stands for.
  var exitCode: ExitCode {
    switch self {
    case .finished: .success
    case .interrupted: .interrupted
    default: .failed
    }
  }

  private static func stopper(_ ending: Ending) -> String {
    if case .interrupted(let signal) = ending, signal != .interrupt { return signal.name }
    return "Ctrl-C"
  }
}

extension OverLimit {
  fileprivate var sentence: String {
    let most = { (unit: Unit, factor: Double) in
      NumberFormat.format(Double(allowed) * factor, unit: unit)
    }
    return switch kind {
    case .processorTime: "one process used more than \(most(.nanoseconds, 1e9)) of processor time"
    case .memory: "the run used more than \(most(.bytes, 1)) of memory"
    case .processes: "the run had more than \(allowed) processes"
    case .fileSize: "a file grew beyond \(most(.bytes, 1))"
    case .records: "the records grew beyond \(most(.bytes, 1))"
    case .recordLength: "one record was longer than \(most(.bytes, 1))"
    case .output: "the worker printed more than \(most(.bytes, 1))"
    case .wallTime: "the run took longer than \(most(.nanoseconds, 1e6))"
    }
  }
}
