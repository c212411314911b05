public import Results
internal import Statistics
public import Terminal

extension Race {
  /// Decides what got lost, what the guards kept, and what they cost.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for declaration in Self.declaration.quantities {
      switch declaration.name {
      case "lost-count": quantities += lostCounts(observations)
      case "looked-fine": quantities += shares(observations)
      case "guard-price": quantities += prices(observations)
      default: quantities += observations.medians([declaration])
      }
    }
    quantities = quantities.ordered(by: `guard`.measured.map(\.condition))
    let lost = lostUpdates(observations)
    var findings = [
      Finding(lost, decidedBy: ["lost-count", "overlap", "running"]),
      Finding(unguardedTests(observations), decidedBy: ["looked-fine"]),
    ]
    if `guard` != .none {
      findings.append(Finding(guardEffect(observations), decidedBy: ["lost-count"]))
    }
    if `guard` == .all {
      findings.append(Finding(cheapestGuard(observations), decidedBy: ["update-cost"]))
    }
    return Judgement(
      quantities: quantities, findings: findings, caveats: observations.caveats(ofWorkers: workers))
  }

  private func sum(_ quantity: String, _ guarded: RaceGuard, _ observations: Observations) -> Double
  {
    observations.values(quantity, condition: guarded.condition).reduce(0, +)
  }

  private func lostCounts(_ observations: Observations) -> [Judgement.Quantity] {
    observations.conditions(of: "lost-count").map { condition in
      let values = observations.values("lost-count", condition: condition)
      return .init(
        Self.quantity("lost-count"), condition: condition,
        .counted(values.reduce(0, +), among: values.count))
    }
  }

  private func shares(_ observations: Observations) -> [Judgement.Quantity] {
    observations.conditions(of: "looked-fine").compactMap { condition in
      let values = observations.values("looked-fine", condition: condition)
      return Proportion.estimate(successes: values.count { $0 == 1 }, trials: values.count).map {
        .init(Self.quantity("looked-fine"), condition: condition, $0)
      }
    }
  }

  private func prices(_ observations: Observations) -> [Judgement.Quantity] {
    `guard`.measured.dropFirst().compactMap { guarded in
      comparison(guarded, RaceGuard.none, observations).map {
        .init(Self.quantity("guard-price"), condition: guarded.condition, $0.ratio)
      }
    }
  }

  private func comparison(
    _ one: RaceGuard, _ other: RaceGuard, _ observations: Observations
  ) -> PairedComparison? {
    observations.comparison("update-cost", one.condition, over: other.condition)
  }

  private func lostUpdates(_ observations: Observations) -> LostUpdates {
    if sum("lost-count", .none, observations) > 0 { return .some }
    let together = observations.ranTogether(RaceGuard.none.condition, overlapping: 0.9)
    return together && workers > 1 ? .none : .inconclusive
  }

  private func unguardedTests(_ observations: Observations) -> UnguardedTests {
    let tests = observations.values("looked-fine", condition: "test=short")
    guard workers > 1, tests.count >= 2 * Self.testsEach else { return .inconclusive }
    let passed = tests.count { $0 == 1 }
    return passed == 0 ? .nonePassed : passed == tests.count ? .allPassed : .somePassed
  }

  private func guardEffect(_ observations: Observations) -> GuardEffect {
    let guards = `guard`.measured.dropFirst()
    let measured = guards.allSatisfy { sum("updates", $0, observations) > 0 }
    if guards.contains(where: { sum("lost-count", $0, observations) != 0 }) { return .fails }
    // That nothing is lost under a guard says little where nothing is lost without one either.
    return measured && sum("lost-count", .none, observations) > 0 ? .holds : .inconclusive
  }

  private func cheapestGuard(_ observations: Observations) -> CheapestGuard {
    let ranked = `guard`.measured.dropFirst().compactMap { guarded in
      Median.value(of: observations.values("update-cost", condition: guarded.condition)).map {
        (guarded, $0)
      }
    }.sorted { $0.1 < $1.1 }.map(\.0)
    guard let best = ranked.first, ranked.count > 1,
      ranked.dropFirst().allSatisfy({ comparison(best, $0, observations)?.verdict == .lower })
    else { return .inconclusive }
    return CheapestGuard(rawValue: best.rawValue) ?? .inconclusive
  }

  /// The guards side by side, their costs as bars, and a moment under a lock.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = [
      .table(guardTable(judgement)), .chart(.bars(costBars(judgement))),
    ]
    let events = observations.events
    if let condition = events.compactMap(\.condition).first {
      var chart = EventTimeline.chart(events, title: "Some microseconds under \(condition)")
      chart.patterns = ["no turn": .dots]
      blocks.append(.chart(.timeline(chart)))
    }
    return blocks + [.paragraph(luck(judgement))]
  }

  private func guardTable(_ judgement: Judgement) -> Table {
    var table = Table(
      columns: [
        .init("guard"), .init("updates lost", .trailing), .init("share lost", .decimal),
        .init("each update", .decimal), .init("price", .decimal),
      ])
    for guarded in `guard`.measured {
      func cell(_ quantity: String) -> Text {
        let found = judgement.quantities.first {
          $0.name == quantity && $0.condition == guarded.condition
        }
        return found.map { QuantityTable.cells(of: $0)[0] } ?? Text("–", .faint)
      }
      table.append([
        Text(guarded.rawValue, .strong), cell("lost-count"), cell("lost-share"),
        cell("update-cost"), cell("guard-price"),
      ])
    }
    let unguarded = RaceGuard.none.condition
    if let overlap = judgement.estimate("overlap", condition: unguarded),
      let running = judgement.estimate("running", condition: unguarded)
    {
      let together = NumberFormat.format(overlap.value, unit: .share)
      let busy = NumberFormat.format(running.value, unit: .count)
      table.caption = """
        Unguarded, all workers were at work together for \(together, .number) of the time, \
        \(busy, .number) of them on a processor at once.
        """
    }
    return table
  }

  private func costBars(_ judgement: Judgement) -> BarChart {
    let bars = judgement.quantities.filter { $0.name == "update-cost" }.map {
      BarChart.Bar(
        String($0.condition.text.drop { $0 != "=" }.dropFirst()), $0.estimate.value,
        low: $0.estimate.low, high: $0.estimate.high)
    }.sorted { $0.value < $1.value }
    return BarChart(
      title: "Time on the wall for each update", unit: .nanoseconds, bars: bars,
      reference: bars.first { $0.label == "none" }.map { .init("unguarded", $0.value) })
  }

  /// How often the fault did not show, with the interval: always said, because a test that passes
  /// proves little.
  private func luck(_ judgement: Judgement) -> Text {
    var text: Text = ""
    for (condition, what) in [
      ("test=slice", "unguarded slices"),
      ("test=short", "short unguarded tests of \(testLength) additions each"),
    ] {
      guard let share = judgement.estimate("looked-fine", condition: condition) else { continue }
      let passed = Int((share.value * Double(share.count)).rounded())
      let interval = NumberFormat.interval(
        share.value, low: share.low, high: share.high, unit: .share)
      text += "\("\(passed)", .number) of \("\(share.count)", .number) \(what) looked fine ("
      text += "\(interval, .number)). "
    }
    return text
  }
}
