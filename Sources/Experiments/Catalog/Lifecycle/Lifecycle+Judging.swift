public import Results
internal import Statistics
public import Terminal

extension Lifecycle {
  /// Decides whether the order was kept, from the rounds.
  public func judge(_ observations: Observations) -> Judgement {
    var findings = [
      Finding(Self.order(observations, workers: workers), decidedBy: ["order-kept"])
    ]
    if let most = observations.values("processes").max() {
      findings.append(
        Finding(
          most > 1 || kind != .thread ? Identity.oneProcessEach : .oneProcess,
          decidedBy: ["processes"]))
    }
    return Judgement(quantities: Self.figures(observations), findings: findings)
  }

  /// The medians over the rounds, and the share of rounds that kept the order.
  static func figures(_ observations: Observations) -> [Judgement.Quantity] {
    let (kept, rounds) = keptRounds(observations)
    let share = Proportion.estimate(successes: kept, trials: rounds)
    return observations.medians(declaration.quantities)
      + [share.map { Judgement.Quantity(quantity("order-kept"), $0) }].compactMap(\.self)
  }

  /// What became of the starting order; a few rounds could come out alike by chance.
  static func order(_ observations: Observations, workers: Int) -> FinishingOrder {
    let (kept, rounds) = keptRounds(observations)
    if rounds < 5 || workers < 2 { return .inconclusive }
    return kept == rounds ? .kept : kept == 0 ? .broken : .mixed
  }

  private static func keptRounds(_ observations: Observations) -> (kept: Int, rounds: Int) {
    let agreement = observations.values("order-agreement")
    return (agreement.count { $0 == 1 }, agreement.count)
  }

  /// The lives of the first round, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    Self.pictures(observations, judgement)
  }

  /// The lives of the first round, and the figures, whoever lived.
  static func pictures(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    [
      .chart(.timeline(EventTimeline.chart(observations.events, title: "Lives of the workers"))),
      .table(QuantityTable.table(judgement, of: declaration)),
    ]
  }
}
