public import Results
internal import Statistics
public import Terminal

extension Deadlock {
  /// Decides from counted deadlocks and from the intervals of their shares.
  public func judge(_ observations: Observations) -> Judgement {
    let chances = gaps.map { (gap: $0, chance: chance(at: $0, observations)) }
    var quantities: [Judgement.Quantity] = []
    for remedy in remedies {
      let runs = observations.values("deadlocked", condition: Self.condition(remedy))
      let share = Proportion.estimate(successes: runs.count { $0 > 0 }, trials: runs.count)
      if let share {
        quantities.append(
          .init(Self.quantity("deadlocked"), condition: Self.condition(remedy), share))
      }
    }
    let counted: Set = ["deadlocked", "encounters", "deadlocks", "deadlock-chance"]
    quantities += observations.medians(
      Self.declaration.quantities.filter { !counted.contains($0.name) })
    for (gap, chance) in chances {
      guard let chance else { continue }
      quantities.append(
        .init(Self.quantity("deadlock-chance"), condition: Self.condition(gap), chance))
    }
    return Judgement(
      quantities: quantities, findings: findings(observations, chances: chances.map(\.chance)))
  }

  private func findings(_ observations: Observations, chances: [Estimate?]) -> [Finding] {
    var findings: [Finding] = []
    if remedies.contains(.none) {
      let runs = observations.values("deadlocked", condition: Self.condition(.none))
      findings.append(Finding(DeadlockSeen(runs: runs), decidedBy: ["deadlocked"]))
      findings.append(Finding(effect(chances), decidedBy: ["deadlock-chance"]))
    }
    let tried = remedies.filter { $0 != .none }
    if !tried.isEmpty {
      let runs = tried.map {
        observations.values("deadlocked", condition: Self.condition($0))
      }
      findings.append(Finding(LockRemedies(runs: runs), decidedBy: ["deadlocked", "throughput"]))
    }
    return findings
  }

  /// The share of encounters that blocked; each run has at most one, with which it ends.
  private func chance(at gap: TimeSpan, _ observations: Observations) -> Estimate? {
    let condition = Self.condition(gap)
    return Proportion.estimate(
      successes: Int(observations.values("deadlocks", condition: condition).reduce(0, +)),
      trials: Int(observations.values("encounters", condition: condition).reduce(0, +)))
  }

  private func effect(_ chances: [Estimate?]) -> GapEffect {
    guard let first = chances.first, let last = chances.last, let shortest = first,
      let longest = last
    else { return .inconclusive }
    if longest.low > shortest.high { return .grows }
    return longest.high < shortest.low ? .shrinks : .inconclusive
  }

  /// The circle, who held and waited, the remedies side by side, and the chance of a deadlock.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = []
    if let text = observations.note("cycle")?.text, let cycle = [WaitForGraph.Link](noted: text) {
      blocks.append(
        .chart(
          .graph(
            cycle.graph(
              title: "The circle that the watcher found", worker: Self.worker, lock: Self.lock))))
    }
    // Two ways of locking are enough to compare; the table has the others.
    for remedy in remedies.count > 1 ? [.none, .order] : remedies {
      blocks += timelines(observations.events, remedy)
    }
    blocks.append(.table(remedyTable(judgement)))
    if !gaps.isEmpty { blocks.append(.chart(.curves(chanceCurve(judgement)))) }
    let rest: Set = ["deadlocked", "throughput", "retries-per-pair"]
    let figures = judgement.quantities.filter { !rest.contains($0.name) }
    blocks.append(
      .table(
        QuantityTable.table(
          Judgement(quantities: figures, findings: []), of: Self.declaration)))
    return blocks
  }

  private func timelines(_ events: [Record.Event], _ remedy: Remedy) -> [Block] {
    let title = remedy == .none ? "no remedy" : "remedy \(remedy.rawValue)"
    let workers = "\(Self.condition(remedy));\(LockTimeline.workersView)"
    let locks = "\(Self.condition(remedy));\(LockTimeline.locksView)"
    guard events.contains(where: { $0.condition == workers }) else { return [] }
    return [
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: "The workers, \(title)", condition: workers, label: Self.worker))),
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: "Who held the locks, \(title)", condition: locks, fill: .label,
            label: Self.lock))),
    ]
  }

  static func worker(_ index: Int) -> String { "worker \(index + 1)" }
  static func lock(_ index: Int) -> String { index == 0 ? "lock A" : "lock B" }

  private func remedyTable(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "Ways of taking the two locks",
      columns: [.init("remedy")]
        + ["deadlocked", "pairs a second", "given back a pair"].map { .init(Text($0), .decimal) })
    for remedy in remedies {
      let cells = ["deadlocked", "throughput", "retries-per-pair"].map { name -> Text in
        let found = judgement.quantities.first {
          $0.name == name && $0.condition == Self.condition(remedy)
        }
        return found.map { QuantityTable.cells(of: $0)[0] } ?? Text("none", .faint)
      }
      table.append([Text(remedy.rawValue, .strong)] + cells)
    }
    return table
  }

  /// What was counted, beside what chance alone would give.
  ///
  /// Both starts are uniform over the head h, so they lie within the gap g of each other with the
  /// chance 1 - (1 - g/h)².
  private func chanceCurve(_ judgement: Judgement) -> CurveChart {
    let points = gaps.compactMap { gap in
      judgement.estimate("deadlock-chance", condition: Self.condition(gap)).map {
        CurveChart.Point(gap.nanoseconds, $0.value, low: $0.low, high: $0.high)
      }
    }
    let head = Double(DeadlockSlice.head)
    let longest = gaps.last?.nanoseconds ?? head
    let model = (0...32).map { step -> CurveChart.Point in
      let gap = longest * Double(step) / 32
      let apart = max(0, 1 - gap / head)
      return .init(gap, 1 - apart * apart)
    }
    return CurveChart(
      title: "How likely one encounter is to block",
      x: .init("time between the locks", .nanoseconds), y: .init("chance", .share),
      series: [
        .init("counted", points), .init("starts within the gap", model, lineOnly: true),
      ])
  }
}
