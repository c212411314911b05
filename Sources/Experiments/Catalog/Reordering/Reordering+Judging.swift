internal import Platform
public import Results
internal import Statistics
public import Terminal

extension Reordering {
  /// Decides from counts; an outcome that was not seen is never called impossible.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities: [Judgement.Quantity] = []
    for setting in settings {
      let runs = total(setting, observations)
      guard runs > 0 else { continue }
      let all = Estimate.counted(Double(runs), among: 1)
      quantities.append(.init(Self.quantity("runs"), condition: setting.condition, all))
      // Neighbouring runs of a batch are no independent trials, so rounds are the sample.
      let shares = rounds(setting, observations)
      if let share = Median.estimate(of: shares) {
        quantities.append(.init(Self.quantity("reordered"), condition: setting.condition, share))
      }
    }
    var findings: [Finding] = []
    for setting in settings where setting.fence == .none {
      let runs = total(setting, observations)
      let seen = count(setting, setting.tellTale, observations)
      switch setting.test {
      case .storeBuffering:
        let value = runs == 0 ? StoreBuffering.inconclusive : seen > 0 ? .observed : .notObserved
        findings.append(Finding(value, decidedBy: ["outcomes"]))
      case .messagePassing:
        let value = runs == 0 ? MessagePassing.inconclusive : seen > 0 ? .observed : .notObserved
        findings.append(Finding(value, decidedBy: ["outcomes"]))
      }
    }
    if settings.contains(where: { $0.fence == .full }) {
      findings.append(Finding(fenceEffect(observations), decidedBy: ["outcomes"]))
    }
    return Judgement(
      quantities: quantities, findings: findings, caveats: caveats(observations))
  }

  private func fenceEffect(_ observations: Observations) -> FenceEffect {
    func seen(_ fence: Fence) -> Int {
      settings.filter { $0.fence == fence }
        .reduce(0) { $0 + count($1, $1.tellTale, observations) }
    }
    if seen(.full) > 0 { return .broken }
    // A fence that had nothing to prevent has not been tried.
    return seen(.none) > 0 ? .holds : .inconclusive
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    guard let processors = observations.usableProcessors, processors < 2 else {
      return []
    }
    return [.fewerProcessorsThanWorkers(processors: processors, workers: 2)]
  }

  private func count(_ setting: Setting, _ outcome: String, _ observations: Observations) -> Int {
    let condition = setting.condition(outcome: outcome)
    return Int(observations.values("outcomes", condition: condition).reduce(0, +))
  }

  private func total(_ setting: Setting, _ observations: Observations) -> Int {
    Self.outcomes.reduce(0) { $0 + count(setting, $1, observations) }
  }

  /// The share of reordered runs in each round.
  private func rounds(_ setting: Setting, _ observations: Observations) -> [Double] {
    let samples = Self.outcomes.map {
      observations.values("outcomes", condition: setting.condition(outcome: $0))
    }
    let told = observations.values(
      "outcomes", condition: setting.condition(outcome: setting.tellTale))
    return told.indices.compactMap { round in
      let all = samples.reduce(0) { $0 + ($1.indices.contains(round) ? $1[round] : 0) }
      return all > 0 ? told[round] / all : nil
    }
  }

  /// Every outcome with its count, the forbidden ones marked, and the share of reordered runs.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks: [Block] = settings.map { .table(outcomeTable($0, observations)) }
    let bars = settings.compactMap { setting in
      judgement.estimate("reordered", condition: setting.condition).map {
        BarChart.Bar(
          "\(setting.test.rawValue), fence \(setting.fence.rawValue)", $0.value, low: $0.low,
          high: $0.high)
      }
    }
    blocks.append(
      .chart(
        .bars(.init(title: "Runs that need reordering, by round", unit: .share, bars: bars))))
    return blocks
  }

  private func outcomeTable(_ setting: Setting, _ observations: Observations) -> Table {
    let runs = total(setting, observations)
    let reads =
      setting.test == .storeBuffering ? ("thread 1 read", "thread 2 read") : ("flag", "data")
    var table = Table(
      title: Text("\(setting.test.rawValue), fence \(setting.fence.rawValue)"),
      columns: [
        .init(Text(reads.0), .trailing), .init(Text(reads.1), .trailing),
        .init("seen", .trailing), .init("share", .decimal), .init(""),
      ])
    for outcome in Self.outcomes {
      let seen = count(setting, outcome, observations)
      let share = runs > 0 ? Double(seen) / Double(runs) : 0
      table.append(
        outcome.map { Text(String($0)) } + [
          .number("\(seen)"), .number(NumberFormat.format(share, unit: .share)),
          remark(setting, outcome, seen: seen, runs: runs),
        ])
    }
    return table
  }

  private func remark(_ setting: Setting, _ outcome: String, seen: Int, runs: Int) -> Text {
    guard outcome == setting.tellTale else { return Text("explained by some order", .faint) }
    switch (setting.isForbidden, seen > 0) {
    case (true, true): return .bad("FORBIDDEN, and seen")
    case (true, false): return .good("forbidden; not observed in \(runs) runs")
    case (false, true): return .warning("needs reordering; allowed")
    case (false, false): return Text("needs reordering; not observed in \(runs) runs")
    }
  }
}
