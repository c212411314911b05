public import Results
internal import Statistics
internal import Terminal

extension Philosophers {
  static let deadlocked = Quantity(
    "deadlocked", unit: .share, of: "evenings that ended in a deadlock")
  static let timeToDeadlock = Quantity(
    "time-to-deadlock", unit: .nanoseconds, of: "from the first thought to its proof")
  static let mealsBeforeDeadlock = Quantity(
    "meals-before-deadlock", unit: .count, of: "meals of all before it")
  static let mealsPerSecond = Quantity(
    "meals-per-second", unit: .perSecond, of: "meals of all philosophers")
  static let fairness = Quantity(
    "fairness", unit: .share, of: "Jain's index of the meals: 100 % when all ate equally")
  static let longestHunger = Quantity(
    "longest-hunger", unit: .nanoseconds, of: "longest wait for both forks of anybody")

  static let deadlock = FindingName<Answers.Deadlock>("deadlock", decidedBy: deadlocked)
  static let lockRemedies = FindingName<Answers.RemediesHold>(
    "lock-remedies", decidedBy: deadlocked)

  /// Whether the meals were shared evenly under every strategy that kept running.
  enum MealFairness: String, OpenAnswerSet { case even, uneven, inconclusive }
  static let mealFairness = FindingName<MealFairness>("meal-fairness", decidedBy: fairness)

  /// Decides from counted deadlocks and from the intervals of the fairness.
  public func judge(_ observations: Observations) -> Judgement {
    func share(_ strategy: Strategy) -> Figure? {
      observations.share(Self.deadlocked, Self.condition(strategy))
    }
    var findings: [Finding] = []
    if strategies.contains(.naive) {
      findings.append(Self.deadlock.decided(by: .deadlock, of: share(.naive)))
    }
    let tried = strategies.filter { $0 != .naive }
    if !tried.isEmpty {
      findings.append(
        Self.lockRemedies.decided(
          by: .remedyHolds, ofEach: tried.map(share), telling: .oneBlocked))
      findings.append(
        Self.mealFairness.decided(
          by: Rule(.bands(limits: [Thresholds.evenParts]), .uneven, .even),
          ofEach: tried.map { observations.median(Self.fairness, Self.condition($0)) },
          telling: .uneven))
    }
    let medians = observations.medians([
      Self.timeToDeadlock, Self.mealsBeforeDeadlock, Self.mealsPerSecond, Self.fairness,
      Self.longestHunger, .recordingCost,
    ])
    return Judgement(figures: strategies.compactMap(share) + medians, findings: findings)
  }
}
