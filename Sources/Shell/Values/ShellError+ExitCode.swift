internal import Apparatus
internal import Experiments

extension ShellError {
  /// The exit status that the error stands for.
  var exitCode: ExitCode {
    switch self {
    case .content, .unwritable, .unsaved, .noPlaceToSave, .damagedProgress, .damagedNotebook,
      .unmeasured:
      .failed
    case .exercise(.unfinished), .exercise(.contradicted): .failed
    case .stopped: .interrupted
    case .interpreter(let error): error.isChoice ? .badInput : .failed
    case .watch(.failed): .failed
    default: .badInput
    }
  }
}

extension ShellError {
  /// Whether the words may have meant another command.
  var mayMeanAnother: Bool {
    switch self {
    case .unknownCommand, .grammar: true
    default: false
    }
  }
}
