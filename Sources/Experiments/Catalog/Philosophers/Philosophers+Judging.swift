public import Results
internal import Statistics
public import Terminal

extension Philosophers {
  /// Decides from counted deadlocks and from the intervals of the fairness.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for strategy in strategies {
      let runs = runs(of: strategy, observations)
      let share = Proportion.estimate(successes: runs.count { $0 > 0 }, trials: runs.count)
      if let share {
        quantities.append(
          .init(Self.quantity("deadlocked"), condition: Self.condition(strategy), share))
      }
    }
    quantities += observations.medians(
      Self.declaration.quantities.filter { $0.name != "deadlocked" })
    var findings: [Finding] = []
    if strategies.contains(.naive) {
      let seen = DeadlockSeen(runs: runs(of: .naive, observations))
      findings.append(Finding(seen, decidedBy: ["deadlocked"]))
    }
    let tried = strategies.filter { $0 != .naive }
    if !tried.isEmpty {
      let held = LockRemedies(runs: tried.map { runs(of: $0, observations) })
      findings.append(Finding(held, decidedBy: ["deadlocked"]))
      let judged = Judgement(quantities: quantities, findings: [])
      findings.append(Finding(fairness(of: tried, judged), decidedBy: ["fairness"]))
    }
    return Judgement(quantities: quantities, findings: findings)
  }

  private func runs(of strategy: Strategy, _ observations: Observations) -> [Double] {
    observations.values("deadlocked", condition: Self.condition(strategy))
  }

  /// Below this index of fairness somebody clearly ate less than the others.
  private static let evenEnough = 0.9

  private func fairness(of tried: [Strategy], _ judgement: Judgement) -> Fairness {
    let estimates = tried.compactMap {
      judgement.estimate("fairness", condition: Self.condition($0))
    }
    guard estimates.count == tried.count, estimates.allSatisfy({ $0.count >= 3 }) else {
      return .inconclusive
    }
    if estimates.contains(where: { $0.high < Self.evenEnough }) { return .uneven }
    return estimates.allSatisfy { $0.low >= Self.evenEnough } ? .even : .inconclusive
  }

  /// The circle, two evenings from near, and the strategies side by side.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = []
    // A larger circle is no longer one picture; the timeline shows it too.
    if let text = observations.note("cycle")?.text, let cycle = [WaitForGraph.Link](noted: text),
      cycle.count <= 5
    {
      blocks.append(
        .chart(
          .graph(
            cycle.graph(
              title: "The circle that the watcher found", worker: Self.philosopher,
              lock: Self.fork))))
    }
    for strategy in strategies.count > 1 ? [.naive, .ordered] : strategies {
      blocks += timelines(observations.events, strategy)
    }
    return blocks + [.table(strategyTable(judgement)), .chart(.bars(meals(judgement)))]
  }

  static func philosopher(_ index: Int) -> String { "philosopher \(index + 1)" }
  static func fork(_ index: Int) -> String { "fork \(index + 1)" }

  private func timelines(_ events: [Record.Event], _ strategy: Strategy) -> [Block] {
    let people = "\(Self.condition(strategy));\(LockTimeline.workersView)"
    let forks = "\(Self.condition(strategy));\(LockTimeline.locksView)"
    guard events.contains(where: { $0.condition == people }) else { return [] }
    return [
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: "The philosophers, \(strategy.rawValue)", condition: people,
            label: Self.philosopher))),
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: "Who held the forks, \(strategy.rawValue)", condition: forks,
            fill: .label, label: Self.fork))),
    ]
  }

  private func strategyTable(_ judgement: Judgement) -> Table {
    let heads = [
      ("deadlocked", "deadlocked"), ("meals-per-second", "meals/s"), ("fairness", "fairness"),
      ("longest-hunger", "longest hunger"), ("recording-cost", "recording"),
    ]
    var table = Table(
      title: "Ways of taking the forks",
      columns: [.init("strategy")] + heads.map { .init(Text($0.1), .decimal) },
      caption: "Recording: what the events of the drawn evening cost; no other one is recorded.")
    for strategy in strategies {
      let cells = heads.map { head -> Text in
        let found = judgement.quantities.first {
          $0.name == head.0 && $0.condition == Self.condition(strategy)
        }
        return found.map { QuantityTable.cells(of: $0)[0] } ?? Text("none", .faint)
      }
      table.append([Text(strategy.rawValue, .strong)] + cells)
    }
    return table
  }

  private func meals(_ judgement: Judgement) -> BarChart {
    BarChart(
      title: "Meals a second, where nobody was blocked", unit: .perSecond,
      bars: strategies.compactMap { strategy in
        judgement.estimate("meals-per-second", condition: Self.condition(strategy)).map {
          .init(strategy.rawValue, $0.value, low: $0.low, high: $0.high)
        }
      })
  }
}
