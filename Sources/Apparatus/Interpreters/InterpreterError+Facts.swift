internal import Platform

extension InterpreterError {
  /// The error as words and numbers, its kind first.
  public var facts: [String] {
    switch self {
    case .notFound(let name, let found): ["interpreter-not-found", name] + found
    case .tooOld(let name, let version): ["interpreter-too-old", name, version]
    case .ended(let name, let lastWords): ["interpreter-ended", name, lastWords]
    case .killed(let name, let signal): ["interpreter-killed", name, "\(signal.rawValue)"]
    case .stuck(let name, let seconds): ["interpreter-stuck", name, "\(seconds)"]
    case .notARecord(let name, let line): ["interpreter-no-record", name, line]
    }
  }

  /// The error that facts stand for; nil for others.
  public init?(facts: [String]) {
    guard facts.count >= 2 else { return nil }
    let name = facts[1]
    switch (facts[0], facts.count) {
    case ("interpreter-not-found", _): self = .notFound(name, found: Array(facts.dropFirst(2)))
    case ("interpreter-too-old", 3): self = .tooOld(name, version: facts[2])
    case ("interpreter-ended", 3): self = .ended(name, lastWords: facts[2])
    case ("interpreter-killed", 3):
      guard let number = Int32(facts[2]) else { return nil }
      self = .killed(name, Signal(rawValue: number))
    case ("interpreter-stuck", 3):
      guard let seconds = Double(facts[2]) else { return nil }
      self = .stuck(name, seconds: seconds)
    case ("interpreter-no-record", 3): self = .notARecord(name, line: facts[2])
    default: return nil
    }
  }
}
