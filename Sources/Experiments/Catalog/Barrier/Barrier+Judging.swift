public import Results
internal import Statistics
internal import Terminal

extension Barrier {
  static let earlyPassages = Quantity(
    "early-passages", unit: .count,
    of: "times a worker got through before all had come, in all runs")
  static let meetingsAhead = Quantity(
    "meetings-ahead", unit: .count, of: "meetings that one worker was ahead of another, at most")
  static let stuck = Quantity(
    "stuck", unit: .share, of: "runs in which somebody waited forever")
  static let asleepWhenStuck = Quantity(
    "asleep-when-stuck", unit: .count, of: "workers that waited forever then")
  static let meetingTime = Quantity(
    "meeting-time", unit: .nanoseconds, of: "one meeting of all workers without work in between")
  static let costRatio = Quantity(
    "cost-ratio", unit: .ratio, of: "time of a meeting, C library over condition variable")

  /// Whether nobody got through a right barrier before all had come.
  static let holds = FindingName<Answers.Remedy>("barrier-holds", decidedBy: earlyPassages, stuck)

  /// What a single turnstile did; the worst of it.
  enum TurnstileEffect: String, AnswerSet {
    case lapped, stuck
    case notObserved = "not-observed"
  }
  static let oneTurnstile = FindingName<TurnstileEffect>(
    "one-turnstile", decidedBy: earlyPassages, stuck)

  /// What the barrier of the C library costs, compared with one of a mutex and a condition variable.
  static let cost = FindingName<Answers.Cost>("barrier-cost", decidedBy: meetingTime, costRatio)

  /// Decides from counted passages and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let conditions = builds.map(Self.condition)
    let early = conditions.compactMap { observations.total(Self.earlyPassages, $0) }
    let stuck = conditions.compactMap { observations.share(Self.stuck, $0) }
    let medians = observations.medians([
      Self.meetingsAhead, Self.asleepWhenStuck, Self.meetingTime, .recordingCost,
    ])
    let ratio = costRatio(observations)
    var findings: [Finding] = []
    if !rightBuilds.isEmpty { findings.append(holding(observations)) }
    if let finding = turnstile(observations) { findings.append(finding) }
    if build == nil { findings.append(Self.cost.decided(by: .cost, of: ratio)) }
    return Judgement(
      figures: early + stuck + medians + [ratio].compactMap(\.self), findings: findings)
  }

  /// One passage too early behind one barrier is enough; all of them have to be free of it.
  private func holding(_ observations: Observations) -> Finding {
    let counts = rightBuilds.map(Self.condition).flatMap {
      [observations.total(Self.earlyPassages, $0), observations.share(Self.stuck, $0)]
    }
    return Self.holds.decided(
      by: Rule(.occurrence(fewest: Thresholds.trials), .holds, .fails), ofEach: counts,
      telling: .fails)
  }

  private func turnstile(_ observations: Observations) -> Finding? {
    let condition = Self.condition(.oneTurnstile)
    let early = observations.total(Self.earlyPassages, condition)
    let stuck = observations.share(Self.stuck, condition)
    let answers: [(Figure?, TurnstileEffect)] = [(stuck, .stuck), (early, .lapped)]
    for (figure, effect) in answers {
      guard let figure, figure.estimate.value > 0 else { continue }
      return Self.oneTurnstile.observed(effect, in: [figure])
    }
    return early.map { Self.oneTurnstile.observed(.notObserved, in: [$0]) }
  }

  private func costRatio(_ observations: Observations) -> Figure? {
    let comparison = observations.comparison(
      Self.meetingTime, Self.condition(.pthread), over: Self.condition(.condition))
    return Figure(Self.costRatio, if: comparison?.ratio)
  }
}
