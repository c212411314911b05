public import Results
internal import Statistics
internal import Terminal

extension SelfComparison {
  static let falseAlarms = Quantity(
    "false-alarms", unit: .share, of: "comparisons that told A from B although both are one")
  static let smallestTellable = Quantity(
    "smallest-tellable", unit: .ratio,
    of: "the difference that 95 % of the comparisons of a thing with itself stay below")
  static let difference = Quantity(
    "difference", unit: .ratio, of: "A over B in one comparison: the median of the pairs")
  static let alarm = Quantity(
    "alarm", unit: .count, of: "1 where a comparison told A from B, else 0")
  static let clockCost = Quantity(
    "clock-cost", unit: .nanoseconds, of: "1 reading of the clock")
  static let canaryDependent = Quantity(
    "canary-dependent", unit: .nanoseconds, of: "1 multiplication that waits for another")
  static let canaryIndependent = Quantity(
    "canary-independent", unit: .nanoseconds, of: "1 addition that waits for none")

  /// Whether comparisons in rounds raise no more false alarms than their level allows.
  static let roundsTrust = FindingName<Answers.Trust>("rounds-trust", decidedBy: falseAlarms)
  /// Whether comparisons of one block after the other do.
  static let groupedTrust = FindingName<Answers.Trust>(
    "grouped-trust", decidedBy: falseAlarms)

  /// Decides for each order whether it raises more alarms than it promises.
  public func judge(_ observations: Observations) -> Judgement {
    let orders = ComparisonOrder.allCases
    return Judgement(
      figures: orders.compactMap { Self.falseAlarms($0, observations) }
        + orders.compactMap { Self.smallestTellable($0, observations) }
        + observations.medians([
          Self.clockCost, Self.canaryDependent, Self.canaryIndependent,
        ]),
      findings: [
        Self.trust(Self.roundsTrust, .rounds, observations),
        Self.trust(Self.groupedTrust, .grouped, observations),
      ],
      caveats: Self.caveats(observations))
  }

  private static func trust(
    _ name: FindingName<Answers.Trust>, _ order: ComparisonOrder, _ observations: Observations
  ) -> Finding {
    name.decided(
      by: Rule(
        .bands(limits: [Thresholds.toleratedAlarms]), .trustworthy, .doubtful),
      of: falseAlarms(order, observations))
  }

  private static func falseAlarms(
    _ order: ComparisonOrder, _ observations: Observations
  ) -> Figure? {
    let alarms = observations.values(alarm, order.condition)
    return Figure(
      falseAlarms, order.condition,
      if: Proportion.estimate(successes: alarms.count { $0 > 0 }, trials: alarms.count))
  }

  /// The 95th percentile of how far apart a thing and itself seemed, in either direction.
  private static func smallestTellable(
    _ order: ComparisonOrder, _ observations: Observations
  ) -> Figure? {
    let distances = observations.values(difference, order.condition)
      .filter { $0 > 0 }.map { max($0, 1 / $0) }
    let share = 1 - Thresholds.falseAlarms
    // Order statistics need some seventy trials for this percentile; resampling needs fewer.
    return Figure(
      smallestTellable, order.condition,
      if: Percentiles.estimate(share, of: distances)
        ?? Bootstrap.estimate(of: distances, seed: 1) {
          Percentiles.value(share, of: $0) ?? .nan
        })
  }

  private static func caveats(_ observations: Observations) -> [Caveat] {
    let trials = observations.values(alarm, ComparisonOrder.rounds.condition).count
    let needed = Thresholds.comparisons
    return trials < needed ? [.fewRounds(count: trials, needed: needed)] : []
  }
}
