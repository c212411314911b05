public import Results
internal import Statistics
internal import Terminal

extension ThreadLocal {
  static let sawOwn = Quantity(
    "saw-own", unit: .share, of: "threads that read what they had written themselves")
  static let countCost = Quantity(
    "count-cost", unit: .nanoseconds, of: "time of one thread for one of its additions")
  static let sharingPrice = Quantity(
    "sharing-price", unit: .ratio, of: "counting in the shared variable over one's own")
  static let miscounted = Quantity(
    "miscounted", unit: .count, of: "additions of all rounds missing from the sum")

  /// What a thread reads in the shared variable after all have written to it.
  static let sharedView = FindingName<Answers.View>("shared-view", decidedBy: sawOwn)
  /// What a thread reads in its own variable after all have written to theirs.
  static let localView = FindingName<Answers.View>("thread-local-view", decidedBy: sawOwn)
  /// Whether counting in a variable of one's own is cheaper than in a shared one.
  static let localCost = FindingName<Answers.Cost>(
    "thread-local-cost", decidedBy: sharingPrice)

  /// Decides what was seen, and whether sharing costs.
  public func judge(_ observations: Observations) -> Judgement {
    let conditions = [Self.shared, Self.local]
    let price = observations.ratio(
      Self.sharingPrice, of: Self.countCost, Self.shared, over: Self.local)
    let figures =
      conditions.compactMap { observations.share(Self.sawOwn, $0) }
      + observations.medians([Self.countCost]) + [price].compactMap { $0 }
      + conditions.compactMap { observations.total(Self.miscounted, $0) }
      + observations.medians([.overlap, .running])
    return Judgement(
      figures: figures.ordered(by: conditions),
      findings: [
        view(Self.sharedView, Self.shared, observations),
        view(Self.localView, Self.local, observations),
        Self.localCost.decided(by: .costOfDivisor, of: price),
      ],
      caveats: observations.caveats(ofWorkers: threads))
  }

  /// One thread that read another one's value is enough to know that there is one place for all.
  private func view(
    _ name: FindingName<Answers.View>, _ condition: Condition, _ observations: Observations
  ) -> Finding {
    name.decided(
      by: Rule(
        .trials(fewest: Thresholds.trials), .foreignValue, .foreignValue, .ownValue),
      of: observations.share(Self.sawOwn, condition))
  }
}
