public import Results
internal import Statistics
internal import Terminal

extension Lifecycle {
  static let startDelay = Quantity(
    "start-delay", unit: .nanoseconds, of: "from asking for a worker to its first step")
  static let lifetime = Quantity(
    "lifetime", unit: .nanoseconds, of: "from a worker's first step to its last")
  static let orderAgreement = Quantity(
    "order-agreement", unit: .count,
    of: "Kendall's tau of starting and finishing order: 1 the same, -1 reversed")
  static let orderKept = Quantity(
    "order-kept", unit: .share, of: "rounds whose finishing order was the starting order")
  static let processes = Quantity(
    "processes", unit: .count, of: "different process identifiers among the workers")
  static let processors = Quantity(
    "processors", unit: .count, of: "different processors that the workers ended on")

  /// Whether workers end in the order in which they were started.
  static let finishingOrder = FindingName<Answers.Order>("finishing-order", decidedBy: orderKept)
  /// Whether the workers have one process identifier or one each.
  static let identity = FindingName<Answers.Identity>("identity", decidedBy: processes)

  /// Decides whether the order was kept, from the rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let identity = Self.identity(Self.identity, observations, kind: kind)
    return Judgement(
      figures: Self.figures(observations),
      findings: [Self.order(Self.finishingOrder, observations, workers: workers)]
        + [identity].compactMap(\.self))
  }

  /// The medians over the rounds, and the share of rounds that kept the order.
  static func figures(_ observations: Observations) -> [Figure] {
    observations.medians(declaration.quantities) + [kept(observations)].compactMap(\.self)
  }

  /// What became of the starting order; a few rounds could come out alike by chance.
  static func order(
    _ name: FindingName<Answers.Order>, _ observations: Observations, workers: Int
  ) -> Finding {
    if workers < 2 { return name.open(.oneWorker) }
    return name.decided(
      by: Rule(.trials(fewest: Thresholds.trials), .broken, .mixed, .kept), of: kept(observations))
  }

  /// How many processes the workers were; nil where nobody counted.
  static func identity(
    _ name: FindingName<Answers.Identity>, _ observations: Observations, kind: StartKind
  ) -> Finding? {
    guard let most = observations.values(processes).max() else { return nil }
    return name.observed(
      most > 1 || kind != .thread ? .oneProcessEach : .oneProcess,
      in: [observations.median(processes)].compactMap(\.self))
  }

  private static func kept(_ observations: Observations) -> Figure? {
    let agreement = observations.values(orderAgreement)
    return Figure(
      orderKept,
      if: Proportion.estimate(successes: agreement.count { $0 == 1 }, trials: agreement.count))
  }
}
