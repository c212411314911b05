public import Results
internal import Statistics
internal import Terminal

extension PoolDeadlock {
  static let stuck = Quantity(
    "stuck", unit: .share, of: "runs in which somebody waited forever")
  static let waitingWorkers = Quantity(
    "waiting-workers", unit: .count, of: "workers that waited for a task then")
  static let tasksLeft = Quantity(
    "tasks-left", unit: .count, of: "tasks without a result then")
  static let chainTime = Quantity(
    "chain-time", unit: .nanoseconds, of: "until all tasks were done, in runs that came to an end")
  static let longestQueue = Quantity(
    "longest-queue", unit: .count, of: "most tasks that were in the queue")
  static let producerTime = Quantity(
    "producer-time", unit: .nanoseconds, of: "until the producer had given 100 tasks")
  static let queueWait = Quantity(
    "queue-wait", unit: .nanoseconds, of: "from giving a task to its beginning")
  static let taskRate = Quantity(
    "task-rate", unit: .perSecond, of: "tasks done by all workers of a pool")
  static let producerRatio = Quantity(
    "producer-ratio", unit: .ratio, of: "time of the producer, bounded over unbounded queue")
  static let waitRatio = Quantity(
    "wait-ratio", unit: .ratio, of: "wait of a task, unbounded over bounded queue")
  static let rateRatio = Quantity(
    "rate-ratio", unit: .ratio, of: "tasks a second, unbounded over bounded queue")

  /// Whether all workers of a pool waited for tasks of that pool.
  static let poolDeadlock = FindingName<Answers.Deadlock>("pool-deadlock", decidedBy: stuck)
  /// Whether the tasks were done in the other ways.
  static let remedies = FindingName<Answers.RemediesHold>("pool-remedies", decidedBy: stuck)

  /// What a producer feels of a full queue.
  enum Pressure: String, OpenAnswerSet {
    case unhindered
    case slowedDown = "slowed-down"
    case inconclusive
  }
  static let backPressure = FindingName<Pressure>("back-pressure", decidedBy: producerRatio)

  /// How long tasks wait in an unbounded queue, compared with a bounded one.
  enum Wait: String, OpenAnswerSet { case shorter, same, longer, inconclusive }
  static let unboundedWait = FindingName<Wait>("unbounded-wait", decidedBy: waitRatio)

  /// Whether the pool does more with an unbounded queue.
  static let unboundedRate = FindingName<Answers.Speed>("unbounded-rate", decidedBy: rateRatio)

  /// Decides from proved standstills and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let shares = ways.compactMap { observations.share(Self.stuck, Self.condition($0)) }
    let medians = observations.medians([
      Self.waitingWorkers, Self.tasksLeft, Self.chainTime, Self.longestQueue, Self.producerTime,
      Self.queueWait, Self.taskRate,
    ])
    let (bounded, unbounded) = (TaskQueue.bounded.condition, TaskQueue.unbounded.condition)
    let producer = observations.ratio(
      Self.producerRatio, of: Self.producerTime, bounded, over: unbounded)
    let wait = observations.ratio(Self.waitRatio, of: Self.queueWait, unbounded, over: bounded)
    let rate = observations.ratio(Self.rateRatio, of: Self.taskRate, unbounded, over: bounded)
    let queue = [
      Self.backPressure.decided(
        by: Rule(.bands(limits: [Thresholds.several]), .unhindered, .slowedDown), of: producer),
      Self.unboundedWait.decided(
        by: Rule(.equality(tolerance: Thresholds.same), .shorter, .same, .longer), of: wait),
      Self.unboundedRate.decided(by: .speed, of: rate),
    ]
    return Judgement(
      figures: shares + medians + [producer, wait, rate].compactMap(\.self),
      findings: (ways.isEmpty ? [] : ofChains(observations)) + (queues.isEmpty ? [] : queue))
  }

  private func ofChains(_ observations: Observations) -> [Finding] {
    func share(_ way: Way) -> Figure? { observations.share(Self.stuck, Self.condition(way)) }
    return [
      Self.poolDeadlock.decided(by: .deadlock, of: share(.wait)),
      Self.remedies.decided(
        by: .remedyHolds, ofEach: [.help, .ownPool].map(share), telling: .oneBlocked),
    ]
  }
}
