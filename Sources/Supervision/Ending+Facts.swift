internal import Platform

extension Ending {
  /// The ending as words and numbers, its kind first; nil for a run that ended by itself.
  public var facts: [String]? {
    switch self {
    case .finished: nil
    case .interrupted(let signal): ["interrupted", "\(signal.rawValue)"]
    case .timedOut(let seconds): ["timed-out", "\(seconds)"]
    case .exited(let code): ["exited", "\(code)"]
    case .killed(let signal): ["killed", "\(signal.rawValue)"]
    case .overLimit(let limit):
      ["over-limit", limit.kind.rawValue, "\(limit.allowed)", "\(limit.seen)"]
    case .brokenProtocol(let line, let excerpt): ["broken-protocol", "\(line)", excerpt]
    case .couldNotStart(let error): ["could-not-start"] + error.facts
    }
  }

  /// The ending that facts stand for; nil for facts of another version.
  public init?(facts: [String]) {
    let numbers = facts.map { Int($0) ?? 0 }
    let signal = { Signal(rawValue: Int32(truncatingIfNeeded: numbers[1])) }
    switch (facts.first, facts.count) {
    case ("interrupted", 2): self = .interrupted(by: signal())
    case ("timed-out", 2): self = .timedOut(seconds: Double(facts[1]) ?? 0)
    case ("exited", 2): self = .exited(code: Int32(truncatingIfNeeded: numbers[1]))
    case ("killed", 2): self = .killed(by: signal())
    case ("over-limit", 4):
      guard let kind = OverLimit.Kind(rawValue: facts[1]) else { return nil }
      self = .overLimit(OverLimit(kind: kind, allowed: numbers[2], seen: numbers[3]))
    case ("broken-protocol", 3): self = .brokenProtocol(line: numbers[1], excerpt: facts[2])
    case ("could-not-start", _):
      guard let error = PlatformError(facts: Array(facts.dropFirst())) else { return nil }
      self = .couldNotStart(error)
    default: return nil
    }
  }
}
