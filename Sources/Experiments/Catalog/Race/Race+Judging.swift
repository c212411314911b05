public import Results
internal import Statistics
internal import Terminal

extension Race {
  static let lostShare = Quantity(
    "lost-share", unit: .share, of: "updates of a slice that the counter does not show")
  static let lostCount = Quantity(
    "lost-count", unit: .count, of: "updates of all rounds that the counter does not show")
  static let updates = Quantity(
    "updates", unit: .count, of: "updates that all workers made in one slice")
  static let lookedFine = Quantity(
    "looked-fine", unit: .share, of: "unguarded tests, short, or slices, that lost nothing")
  static let updateCost = Quantity(
    "update-cost", unit: .nanoseconds, of: "wall-clock time for one update of all workers")
  static let guardPrice = Quantity(
    "guard-price", unit: .ratio, of: "cost of an update over that of an unguarded one")
  static let recordingCost = Quantity(
    "recording-cost", unit: .share, of: "updates of the drawn slice that recording prevented")

  /// The cost under the cheapest guard over that under another one: only the rule reads it.
  static let lead = Quantity(
    "lead", unit: .ratio, of: "cost under the cheapest guard over that under another one")

  /// How many short tests of the unguarded counter passed although it is wrong.
  enum UnguardedTests: String, OpenAnswerSet {
    case nonePassed = "none-passed"
    case somePassed = "some-passed"
    case allPassed = "all-passed"
    case inconclusive
  }

  /// Which guard makes an update cheapest here.
  enum CheapestGuard: String, OpenAnswerSet {
    case mutex, atomic, spin, semaphore, rwlock, queue
    case inconclusive
  }

  static let lostUpdates = FindingName<Answers.Presence>(
    "lost-updates", decidedBy: lostCount, .overlap, .running)
  static let unguardedTests = FindingName<UnguardedTests>(
    "unguarded-tests", decidedBy: lookedFine)
  static let guardEffect = FindingName<Answers.Remedy>("guard-effect", decidedBy: lostCount)
  static let cheapestGuard = FindingName<CheapestGuard>("cheapest-guard", decidedBy: updateCost)

  /// The condition of tests as somebody would write them, and that of the long slices.
  static let shortTest = Condition(.test, "short")
  static let longSlice = Condition(.test, "slice")

  /// Decides what got lost, what the guards kept, and what they cost.
  public func judge(_ observations: Observations) -> Judgement {
    Judgement(
      figures: figures(observations).ordered(by: `guard`.measured.map(\.condition)),
      findings: findings(observations), caveats: observations.caveats(ofWorkers: workers))
  }

  private func figures(_ observations: Observations) -> [Figure] {
    let lost = observations.conditions(of: Self.lostCount)
    let tests = observations.conditions(of: Self.lookedFine)
    return observations.medians([Self.lostShare])
      + lost.compactMap { observations.total(Self.lostCount, $0) }
      + observations.medians([Self.updates])
      + tests.compactMap { observations.share(Self.lookedFine, $0) }
      + observations.medians([Self.updateCost])
      + `guard`.measured.dropFirst().compactMap { price(of: $0, observations) }
      + observations.medians([.overlap, .running, Self.recordingCost])
  }

  private func price(of guarded: RaceGuard, _ observations: Observations) -> Figure? {
    observations.ratio(
      Self.guardPrice, guarded.condition, of: Self.updateCost, guarded.condition,
      over: RaceGuard.none.condition)
  }

  private func findings(_ observations: Observations) -> [Finding] {
    var findings = [lostUpdates(observations), unguardedTests(observations)]
    if `guard` != .none { findings.append(guardEffect(observations)) }
    if `guard` == .all { findings.append(cheapestGuard(observations)) }
    return findings
  }

  private func lost(_ guarded: RaceGuard, _ observations: Observations) -> Figure? {
    observations.total(Self.lostCount, guarded.condition)
  }

  private func lostUpdates(_ observations: Observations) -> Finding {
    Self.lostUpdates.decided(
      by: .presence, of: lost(.none, observations),
      doubt: workers < 2
        ? .oneWorker : observations.doubtOfContention(RaceGuard.none.condition),
      certain: [.some])
  }

  private func unguardedTests(_ observations: Observations) -> Finding {
    let (tests, needed) = (
      observations.share(Self.lookedFine, Self.shortTest), Thresholds.shortTests
    )
    let count = tests?.estimate.count ?? 0
    return Self.unguardedTests.decided(
      by: Rule(.trials(fewest: needed), .nonePassed, .somePassed, .allPassed), of: tests,
      doubt: workers < 2
        ? .oneWorker : count < needed ? .fewTrials(count: count, needed: needed) : nil)
  }

  /// That nothing is lost under a guard says little where nothing is lost without one either.
  private func guardEffect(_ observations: Observations) -> Finding {
    let guards = `guard`.measured.dropFirst()
    let kept = guards.compactMap { lost($0, observations) }
    let isContrast = lost(.none, observations).map { $0.estimate.value > 0 } ?? false
    return Self.guardEffect.decided(
      by: .counts, of: kept.sorted { abs($0.estimate.value) > abs($1.estimate.value) },
      doubt: kept.count < guards.count ? .notMeasured : isContrast ? nil : .noContrast,
      certain: [.fails])
  }

  /// The guard of the lowest median, if it is cheaper than each of the others beyond doubt.
  private func cheapestGuard(_ observations: Observations) -> Finding {
    let costs = `guard`.measured.dropFirst().compactMap { guarded in
      observations.median(Self.updateCost, guarded.condition).map { (guarded, $0) }
    }.sorted { $0.1.estimate.value < $1.1.estimate.value }
    guard let best = costs.first?.0 else { return Self.cheapestGuard.open(.notMeasured) }
    let leads = costs.dropFirst().map { other, _ in
      observations.ratio(
        Self.lead, other.condition, of: Self.updateCost, best.condition, over: other.condition)
    }
    return Self.cheapestGuard.decided(
      by: Rule(.lowest, CheapestGuard(rawValue: best.rawValue) ?? .inconclusive),
      of: leads.compactMap { $0 }, doubt: leads.contains(nil) ? .notMeasured : nil)
  }
}
