extension Simulation {
  /// What is wrong here and now: a goal of whoever plays the scheduler.
  ///
  /// - Parameter limits: how far to look whether threads that still move can ever get on.
  /// - Returns: each verdict that this very state shows, `holds` never among them.
  public func verdicts(_ limits: Limits = Limits(states: 200_000, duration: .seconds(1)))
    -> [Verdict]
  {
    if let failure { return [Fault.Kind.failure(failure.failure, line: failure.line).verdict] }
    var found: Set<Verdict> = []
    for (condition, holds) in zip(code.program.conditions, requirements) {
      if condition.kind == .never, holds { found.insert(.never) }
      if condition.kind == .finally, !holds, isFinished { found.insert(.finally) }
    }
    if isDeadlocked { found.insert(.deadlock) }
    found.formUnion(ahead(limits))
    return Verdict.allCases.filter(found.contains)
  }

  /// What only those states show that can be reached from here.
  private func ahead(_ limits: Limits) -> [Verdict] {
    let exploration = Exploration(code, model, width: 4)
    _ = exploration.run(limits, since: .now, from: state) { _ in false }
    guard exploration.limit == nil, exploration.graph.count > 0 else { return [] }
    let livelock = Livelock(exploration.graph, threads: code.threads.count)
    var found: [Verdict] = []
    if livelock.moving?.state == 0 { found.append(.livelock) }
    if livelock.stuck?.state == 0 { found.append(.stuck) }
    if exploration.findings.contains(where: { $0.state == 0 && $0.kind.isDataRace }) {
      found.append(.race)
    }
    return found
  }
}
