internal import Results
internal import Supervision

extension Ending {
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
}
