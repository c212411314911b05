extension Exploration {
  /// What was seen.
  func report(since start: ContinuousClock.Instant) -> Report {
    let isComplete = limit == nil
    let count = isComplete && graph.count > 0 ? ScheduleCount(graph) : nil
    let ways = count?.counts(to: ends + deadlocks, failures: failures.count)
    let total = ways.map { ($0.states + $0.failures).reduce(0, +) }
    var findings = findings
    if isComplete { findings += traps }
    let outcomes = outcomes(ways)
    let faults = findings.map { fault(of: $0, schedules: schedules(of: $0, count, ways, total)) }
    return Report(
      model: machine.model, states: orbits, transitions: orbitSteps, keptStates: table.count,
      schedules: !isComplete
        ? .unknown : graph.count < 1 ? .exactly(1) : total.map { .exactly($0) } ?? .unlimited,
      outcomes: outcomes.list, hasMoreOutcomes: outcomes.isCut,
      faults: faults.sorted { $0.schedule.moves.count < $1.schedule.moves.count }, limit: limit,
      filledBuffer: machine.wasBufferFull ? machine.layout.bufferSizes.max() : nil, bytes: bytes,
      duration: start.duration(to: .now))
  }

  private var traps: [Finding] {
    guard graph.count > 0 else { return [] }
    let livelock = Livelock(graph, threads: machine.threadCount)
    let stuck = livelock.stuck.map {
      Finding(kind: .blockedForGood([]), state: $0.state, caught: $0.threads)
    }
    let moving = livelock.moving.map {
      Finding(kind: .livelock([]), state: $0.state, caught: $0.threads)
    }
    return [stuck, moving].compactMap { $0 }
  }

  /// How many schedules come to something: all of them, less those that avoid it.
  private func schedules(
    of finding: Finding, _ count: ScheduleCount?, _ ways: ScheduleCount.Counts?, _ total: Natural?
  ) -> Natural? {
    guard graph.count > 0 else { return 1 }
    guard let count, let ways, let total else { return nil }
    if let failure = finding.failure { return ways.failures[failure] }
    let counted = Dictionary(
      zip(ends + deadlocks, ways.states), uniquingKeysWith: { first, _ in first })
    switch finding.kind {
    case .finally(let place):
      return broken[place].reduce(0) { $0 + (counted[$1] ?? 0) }
    case .deadlock: return deadlocks.reduce(0) { $0 + (counted[$1] ?? 0) }
    case .never(let place):
      let avoiding = count.counts(
        to: ends + deadlocks, failures: failures.count, avoiding: Set(broken[place]))
      return total - (avoiding.states + avoiding.failures).reduce(0, +)
    default: return nil
    }
  }
}
