internal import Platform
internal import Terminal

extension InterpreterError: CustomStringConvertible {
  /// The sentence a person reads: the name asked for, what there is, and what to do.
  public var description: String {
    switch self {
    case .notFound(let name, let found) where found.isEmpty:
      "no Python answers to '\(name)', and none was found. Install python3, or leave out "
        + "--runtime python: everything native works without."
    case .notFound(let name, let found):
      "no Python answers to '\(name)'. Found: \(found.joined(separator: ", "))."
    case .tooOld(let name, let version):
      "'\(name)' is Python \(version); the lab needs "
        + "\(Interpreter.oldest.0).\(Interpreter.oldest.1) or newer."
    case .ended(let name, let lastWords):
      "\(name) ended in the middle of its work"
        + (lastWords.isEmpty ? "." : ": \(lastWords)")
    case .killed(let name, let signal):
      "\(name) was ended by signal \(signal.rawValue) (\(signal.name)) in the middle of its work."
    case .stuck(let name, let seconds):
      "\(name) was stopped: its round was not done after "
        + NumberFormat.format(seconds * 1e9, unit: .nanoseconds) + "."
    case .notARecord(let name, let line): "\(name) wrote a line that is no record: \(line)"
    }
  }
}
