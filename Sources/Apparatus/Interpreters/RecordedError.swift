public import Platform
public import Results

/// An error as a worker notes it: facts without a sentence, so that each language can say it.
public enum RecordedError {
  /// The facts of an error; nil for an error of an unknown kind.
  public static func facts(of error: any Error) -> [String]? {
    switch error {
    case let error as InterpreterError: error.facts
    case let error as PlatformError: error.facts
    default: nil
    }
  }

  /// The error that noted facts stand for; nil for facts of another version.
  public static func error(of facts: [String]) -> (any Error)? {
    InterpreterError(facts: facts) ?? PlatformError(facts: facts)
  }
}

extension Recorder {
  /// Records what went wrong.
  public func note(_ name: Record.Note.Name, _ error: any Error) throws(PlatformError) {
    let facts = RecordedError.facts(of: error)
    try note(name, text: facts == nil ? "\(error)" : nil, facts: facts)
  }
}
