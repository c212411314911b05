extension PlatformError {
  /// The error as words and numbers, its kind first.
  public var facts: [String] {
    switch self {
    case .call(let name, let errno): ["call", name, "\(errno)"]
    case .forkWithThreads(let count): ["threads", "\(count)"]
    case .unsupported(let name, let obstacle): ["unsupported", name, obstacle.text]
    case .childEnded(.exited(let code)): ["exited", "\(code)"]
    case .childEnded(.signaled(let signal, let dumped)):
      ["signaled", "\(signal.rawValue)", "\(dumped)"]
    case .teamIncomplete(let made, let wanted, let errno):
      ["team", "\(made)", "\(wanted)", "\(errno)"]
    case .unreadable(let path): ["unreadable", path]
    case .workerEnded: ["worker-ended"]
    case .wrongResult: ["wrong-result"]
    case .noLockedFolder(let folder): ["no-locked-folder", folder]
    }
  }

  /// The error that facts stand for; nil for others.
  public init?(facts: [String]) {
    let numbers = facts.map { Int($0) ?? 0 }
    switch (facts.first, facts.count) {
    case ("call", 3): self = .call(facts[1], errno: Int32(truncatingIfNeeded: numbers[2]))
    case ("threads", 2): self = .forkWithThreads(count: numbers[1])
    case ("unsupported", 3): self = .unsupported(facts[1], Obstacle(text: facts[2]))
    case ("exited", 2): self = .childEnded(.exited(code: Int32(truncatingIfNeeded: numbers[1])))
    case ("signaled", 3):
      self = .childEnded(
        .signaled(
          Signal(rawValue: Int32(truncatingIfNeeded: numbers[1])), coreDumped: facts[2] == "true"))
    case ("team", 4):
      self = .teamIncomplete(
        made: numbers[1], wanted: numbers[2], errno: Int32(truncatingIfNeeded: numbers[3]))
    case ("unreadable", 2): self = .unreadable(path: facts[1])
    case ("worker-ended", 1): self = .workerEnded
    case ("wrong-result", 1): self = .wrongResult
    case ("no-locked-folder", 2): self = .noLockedFolder(in: facts[1])
    default: return nil
    }
  }
}
