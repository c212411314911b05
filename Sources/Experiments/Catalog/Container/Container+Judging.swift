public import Results
internal import Statistics
internal import Terminal

extension Container {
  static let taskMedian = Quantity(
    "task-median", unit: .nanoseconds, of: "one task, the middle one of a run")
  static let taskSlowest = Quantity(
    "task-slowest", unit: .nanoseconds, of: "one task, the slowest one of a run")
  static let throttledPeriods = Quantity(
    "throttled-periods", unit: .count,
    of: "periods of all runs with the quota used up (nr_throttled)")
  static let throttledTime = Quantity(
    "throttled-time", unit: .nanoseconds, of: "time of a run for which processors were withheld")
  static let seenProcessors = Quantity(
    "seen-processors", unit: .count, of: "processors that a program in the group is told of")
  static let medianRatio = Quantity(
    "median-ratio", unit: .ratio, of: "middle task, smallest quota over no limit")
  static let slowestRatio = Quantity(
    "slowest-ratio", unit: .ratio, of: "slowest task, smallest quota over no limit")

  /// Whether the kernel withheld processors because the quota was used up.
  enum Throttling: String, OpenAnswerSet {
    case notObserved = "not-observed"
    case observed
    case notPermitted = "not-permitted"
    case inconclusive
  }
  static let throttling = FindingName<Throttling>("quota-throttling", decidedBy: throttledPeriods)

  /// What becomes of the length of a task.
  enum Length: String, OpenAnswerSet {
    case unchanged, longer
    case notPermitted = "not-permitted"
    case inconclusive
  }
  /// What becomes of the middle task.
  static let typicalTask = FindingName<Length>("quota-typical-task", decidedBy: medianRatio)
  /// What becomes of the slowest task.
  static let slowestTask = FindingName<Length>("quota-slowest-task", decidedBy: slowestRatio)

  /// Decides from the kernel's counts and from paired rounds, or says what is not permitted.
  public func judge(_ observations: Observations) -> Judgement {
    if let refusal = observations.note(.quotaRefused) {
      return Judgement(
        findings: [
          Self.throttling.observed(.notPermitted), Self.typicalTask.observed(.notPermitted),
          Self.slowestTask.observed(.notPermitted),
        ],
        caveats: [.notOffered(facility: "cgroup cpu", reason: refusal.text ?? "")])
    }
    let periods = limits.compactMap { observations.total(Self.throttledPeriods, $0.condition) }
    let medians = observations.medians([
      Self.taskMedian, Self.taskSlowest, Self.throttledTime, Self.seenProcessors,
    ])
    let median = ratio(Self.medianRatio, of: Self.taskMedian, observations)
    let slowest = ratio(Self.slowestRatio, of: Self.taskSlowest, observations)
    return Judgement(
      figures: medians + periods + [median, slowest].compactMap(\.self),
      findings: [
        Self.throttling.decided(
          by: Rule(.occurrence(fewest: Thresholds.trials), .notObserved, .observed),
          of: periods.first { $0.condition == smallest.condition },
          doubt: doubt(observations), certain: [.observed]),
        length(Self.typicalTask, median, observations),
        length(Self.slowestTask, slowest, observations),
      ])
  }

  /// Where others had the processors, tasks were late without a limit, too, and hide what it does;
  /// nor was a quota used up that nobody could use.
  private func length(
    _ name: FindingName<Length>, _ ratio: Figure?, _ observations: Observations
  ) -> Finding {
    name.decided(
      by: Rule(.bands(limits: [Thresholds.latencyRise]), .unchanged, .longer), of: ratio,
      doubt: doubt(observations), certain: [.longer])
  }

  private func doubt(_ observations: Observations) -> Doubt? {
    observations.doubtOfFreeProcessors(workers, of: observations.usableProcessors ?? workers)
  }

  private func ratio(
    _ ratio: Quantity, of quantity: Quantity, _ observations: Observations
  ) -> Figure? {
    observations.ratio(
      ratio, of: quantity, smallest.condition, over: QuotaLimit.none.condition)
  }
}
