extension Simulation {
  /// What is wrong here and now.
  ///
  /// - Parameter limits: how far to look whether threads that still move can ever get on.
  /// - Returns: everything that this very state shows.
  public func faults(_ limits: Limits = lookingAhead) -> [Fault.Kind] {
    if let failure { return [.failure(failure.failure, line: failure.line)] }
    return explored(limits).faults.filter { $0.schedule.moves.isEmpty }.map(\.kind)
  }

  /// What is wrong here and now, in one word each: a goal of whoever plays the scheduler.
  ///
  /// - Parameter limits: how far to look whether threads that still move can ever get on.
  /// - Returns: each verdict that this very state shows, `holds` never among them.
  public func verdicts(_ limits: Limits = lookingAhead) -> [Verdict] {
    let found = Set(faults(limits).map(\.verdict))
    return Verdict.allCases.filter(found.contains)
  }

  /// Whether this very state shows a verdict; looks ahead only where it has to.
  public func shows(_ verdict: Verdict) -> Bool {
    switch verdict {
    case .livelock, .stuck, .race: verdicts().contains(verdict)
    case .deadlock: isDeadlocked
    case .never, .finally:
      failure == nil
        && zip(code.program.conditions, requirements).contains { condition, holds in
          verdict == .never
            ? condition.kind == .never && holds
            : condition.kind == .finally && !holds && isFinished
        }
    case .assertion, .misuse, .error:
      failure.map { Fault.Kind.failure($0.failure, line: $0.line).verdict } == verdict
    case .holds: false
    }
  }

  /// Everything that can happen from here on; nothing follows a failure.
  ///
  /// - Parameter limits: how far to look; the report says which one was reached.
  /// - Returns: what was seen, with schedules that begin here.
  public func explored(_ limits: Limits = lookingAhead) -> Report {
    let start = ContinuousClock.now
    let exploration = Exploration(code, model, width: 4)
    _ = exploration.run(limits, since: start, from: state) { _ in false }
    return exploration.report(since: start)
  }

  /// How far to look while a person waits for the answer to a move.
  public static var lookingAhead: Limits { Limits(states: 200_000, duration: .seconds(1)) }
}
