public import Results
internal import Statistics
internal import Terminal

extension BoundedBuffer {
  static let itemsPerSecond = Quantity(
    "items-per-second", unit: .perSecond, of: "items handed over, by all workers")
  static let rateRatio = Quantity(
    "rate-ratio", unit: .ratio, of: "items a second with condition variables over semaphores")
  static let lostItems = Quantity(
    "lost-items", unit: .count, of: "items of all runs that never arrived")
  static let repeatedItems = Quantity(
    "repeated-items", unit: .count, of: "arrivals beyond the first one of an item, in all runs")
  static let takenFromEmpty = Quantity(
    "taken-from-empty", unit: .count, of: "times a consumer took from an empty buffer, in all runs")
  static let stuck = Quantity(
    "stuck", unit: .share, of: "runs in which nothing moved any more")
  static let asleepWhenStuck = Quantity(
    "asleep-when-stuck", unit: .count, of: "workers that slept forever then")
  static let itemsWhenStuck = Quantity(
    "items-when-stuck", unit: .count, of: "items in the buffer then")

  /// Whether the buffers without a fault handed over every item exactly once.
  enum Content: String, OpenAnswerSet { case intact, damaged, inconclusive }
  static let content = FindingName<Content>(
    "buffer-content", decidedBy: lostItems, repeatedItems, takenFromEmpty, stuck)

  /// What the built-in fault did.
  enum FaultEffect: String, AnswerSet {
    case tookFromEmpty = "took-from-empty"
    case stuck
    case notObserved = "not-observed"
  }
  static let faultEffect = FindingName<FaultEffect>(
    "buffer-fault", decidedBy: takenFromEmpty, stuck)

  /// Which of the two means handed over more items.
  enum FasterMeans: String, OpenAnswerSet { case condition, semaphore, inconclusive }
  static let fasterMeans = FindingName<FasterMeans>(
    "faster-buffer", decidedBy: itemsPerSecond, rateRatio)

  /// Decides from counted items and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let stuck = versions.compactMap { observations.share(Self.stuck, $0.condition) }
    let counts = [Self.lostItems, Self.repeatedItems, Self.takenFromEmpty].flatMap { quantity in
      versions.compactMap { observations.total(quantity, $0.condition) }
    }
    let medians = observations.medians([
      Self.itemsPerSecond, Self.asleepWhenStuck, Self.itemsWhenStuck, .recordingCost,
    ])
    let right = versions.filter { $0.fault == .none }
    let ratio = rateRatio(observations)
    var findings = [content(of: right, observations)]
    if let faulty = versions.first(where: { $0.fault != .none }) {
      findings.append(effect(of: faulty, observations))
    }
    if right.count == 2 {
      findings.append(
        Self.fasterMeans.decided(by: .sides(below: .semaphore, above: .condition), of: ratio))
    }
    return Judgement(
      figures: stuck + counts + medians + [ratio].compactMap(\.self), findings: findings)
  }

  /// One fault of one version damages; all that was counted has to be free of it.
  private func content(of versions: [Version], _ observations: Observations) -> Finding {
    let counts = versions.flatMap { version in
      [Self.lostItems, Self.repeatedItems, Self.takenFromEmpty].map {
        observations.total($0, version.condition)
      } + [observations.share(Self.stuck, version.condition)]
    }
    return Self.content.decided(
      by: Rule(.occurrence(fewest: Thresholds.trials), .intact, .damaged), ofEach: counts,
      telling: .damaged)
  }

  private func effect(of version: Version, _ observations: Observations) -> Finding {
    let taken = observations.total(Self.takenFromEmpty, version.condition)
    let stuck = observations.share(Self.stuck, version.condition)
    func happened(_ figure: Figure?) -> Bool { figure.map { $0.estimate.value > 0 } ?? false }
    let effect: FaultEffect =
      happened(taken) ? .tookFromEmpty : happened(stuck) ? .stuck : .notObserved
    let figures = effect == .stuck ? [stuck, taken] : [taken, stuck]
    return Self.faultEffect.observed(effect, in: figures.compactMap(\.self))
  }

  private func rateRatio(_ observations: Observations) -> Figure? {
    let ratio = observations.comparison(
      Self.itemsPerSecond, [.means: Means.condition.rawValue],
      over: [.means: Means.semaphore.rawValue])?.ratio
    return Figure(Self.rateRatio, if: ratio)
  }
}
