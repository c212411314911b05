public import Results
internal import Statistics
internal import Terminal

extension Deadlock {
  static let deadlocked = Quantity(
    "deadlocked", unit: .share, of: "runs that ended in a deadlock")
  static let pairsBeforeDeadlock = Quantity(
    "pairs-before-deadlock", unit: .count, of: "times both locks were held before it")
  static let foundByGraph = Quantity(
    "found-by-graph", unit: .nanoseconds, of: "from the last step to a proved cycle")
  static let foundByTime = Quantity(
    "found-by-time", unit: .nanoseconds, of: "from the last step to a stall by the clock")
  static let throughput = Quantity(
    "throughput", unit: .perSecond, of: "times both locks were held, by both workers")
  static let retriesPerPair = Quantity(
    "retries-per-pair", unit: .ratio, of: "first locks given back for each pair held")
  static let encounters = Quantity(
    "encounters", unit: .count, of: "times both set out together in one run")
  static let deadlocks = Quantity(
    "deadlocks", unit: .count, of: "runs of encounters that blocked: 0 or 1 each")
  static let deadlockChance = Quantity(
    "deadlock-chance", unit: .share, of: "encounters, started within 100 us, that block")

  static let deadlock = FindingName<Answers.Deadlock>("deadlock", decidedBy: deadlocked)
  static let lockRemedies = FindingName<Answers.RemediesHold>(
    "lock-remedies", decidedBy: deadlocked, throughput)

  /// How the chance of a deadlock changes with the time between the two locks.
  enum GapEffect: String, OpenAnswerSet { case grows, shrinks, inconclusive }
  static let gapEffect = FindingName<GapEffect>("gap-effect", decidedBy: deadlockChance)

  /// Decides from counted deadlocks and from the intervals of their shares.
  public func judge(_ observations: Observations) -> Judgement {
    let chances = gaps.map { chance(at: $0, observations) }
    let shares = remedies.compactMap { observations.share(Self.deadlocked, Self.condition($0)) }
    let medians = observations.medians([
      Self.pairsBeforeDeadlock, Self.foundByGraph, Self.foundByTime, Self.throughput,
      Self.retriesPerPair, .recordingCost,
    ])
    return Judgement(
      figures: shares + medians + chances.compactMap(\.self),
      findings: findings(shares, chances: chances))
  }

  private func findings(_ shares: [Figure], chances: [Figure?]) -> [Finding] {
    func share(_ remedy: Remedy) -> Figure? {
      shares.first { $0.condition == Self.condition(remedy) }
    }
    let unremedied =
      remedies.contains(.none)
      ? [Self.deadlock.decided(by: .deadlock, of: share(.none)), gapEffect(chances)] : []
    let tried = remedies.filter { $0 != .none }
    if tried.isEmpty { return unremedied }
    return unremedied + [
      Self.lockRemedies.decided(
        by: .remedyHolds, ofEach: tried.map(share), telling: .oneBlocked)
    ]
  }

  /// The share of encounters that blocked; each run has at most one, with which it ends.
  private func chance(at gap: TimeSpan, _ observations: Observations) -> Figure? {
    let condition = Self.condition(gap)
    func sum(_ quantity: Quantity) -> Int {
      Int(observations.values(quantity, condition).reduce(0, +))
    }
    return Figure(
      Self.deadlockChance, condition,
      if: Proportion.estimate(successes: sum(Self.deadlocks), trials: sum(Self.encounters)))
  }

  /// Told where the intervals at the shortest and at the longest gap have nothing in common.
  private func gapEffect(_ chances: [Figure?]) -> Finding {
    guard let shortest = chances.first ?? nil, let longest = chances.last ?? nil else {
      return Self.gapEffect.open(.notMeasured, chances.compactMap(\.self))
    }
    let (low, high) = (shortest.estimate.low, shortest.estimate.high)
    return Self.gapEffect.decided(
      by: Rule(.bands(limits: [low, high]), .shrinks, .inconclusive, .grows),
      of: [longest, shortest], doubt: .coversEquality, certain: [.shrinks, .grows])
  }
}
