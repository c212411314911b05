public import Platform

/// Why Python cannot do what was asked.
public enum InterpreterError: Error, Equatable, Sendable {
  /// No interpreter answers to the name; these do.
  case notFound(String, found: [String])
  /// The interpreter is older than the Python workers need.
  case tooOld(String, version: String)
  /// The interpreter ended in the middle of a round; the last line it wrote to standard error.
  case ended(String, lastWords: String)
  /// A signal ended the interpreter in the middle of a round.
  case killed(String, Signal)
  /// The interpreter did not finish its round in the time it had, in seconds.
  case stuck(String, seconds: Double)
  /// The interpreter wrote something that is no record.
  case notARecord(String, line: String)

  /// Whether another choice of interpreters would help.
  public var isChoice: Bool {
    switch self {
    case .notFound(_, let found): !found.isEmpty
    case .tooOld: true
    case .ended, .killed, .stuck, .notARecord: false
    }
  }
}
