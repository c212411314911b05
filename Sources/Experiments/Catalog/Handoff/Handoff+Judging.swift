internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension Handoff {
  static let handoffRate = Quantity("handoff-rate", unit: .perSecond, of: "items handed over")
  static let sleepsPerItem = Quantity(
    "sleeps-per-item", unit: .count, of: "times a worker gave up its processor to wait")
  static let ringPipeRatio = Quantity(
    "ring-pipe-ratio", unit: .ratio, of: "rate of the ring over that of the pipe")
  static let consumersRatio = Quantity(
    "consumers-ratio", unit: .ratio,
    of: "rate of the threads' queue with the most consumers over the fewest")

  /// Whether a ring in shared memory hands over more than a pipe, one producer and one consumer.
  enum QueueChoice: String, OpenAnswerSet {
    case ringFaster = "ring-faster"
    case same
    case pipeFaster = "pipe-faster"
    case inconclusive
  }
  static let queueChoice = FindingName<QueueChoice>("queue-choice", decidedBy: ringPipeRatio)

  /// What the most consumers do to the throughput of the threads' queue, beside the fewest.
  static let moreConsumers = FindingName<Answers.Speed>(
    "more-consumers", decidedBy: consumersRatio)

  /// How often a worker of the threads' queue went to sleep, the fewest on both sides.
  enum WakeUps: String, OpenAnswerSet {
    case rare, some
    case everyItem = "every-item"
    case inconclusive
  }
  static let wakeUps = FindingName<WakeUps>("wake-ups", decidedBy: sleepsPerItem)

  /// Decides which queue carries more, what consumers add, and how often somebody sleeps.
  public func judge(_ observations: Observations) -> Judgement {
    guard let fewest = users.first, let most = users.map(\.consumers).max() else {
      return Judgement(findings: [])
    }
    func condition(_ queue: WorkQueueKind) -> Condition {
      Self.condition(queue, fewest.producers, fewest.consumers)
    }
    let choice = ratio(
      Self.ringPipeRatio, condition(.ring), over: condition(.pipe), in: observations)
    let consumers =
      most == fewest.consumers
      ? nil
      : ratio(
        Self.consumersRatio, Self.condition(.condition, fewest.producers, most),
        over: condition(.condition), in: observations)
    return Judgement(
      figures: observations.medians([Self.handoffRate, Self.sleepsPerItem])
        + [choice, consumers].compactMap { $0 },
      findings: [
        Self.queueChoice.decided(
          by: Rule(.equality(tolerance: Thresholds.same), .pipeFaster, .same, .ringFaster),
          of: choice),
        Self.moreConsumers.decided(by: .speed, of: consumers),
        Self.wakeUps.decided(
          by: Rule(.bands(limits: Thresholds.sleepsPerItem), .rare, .some, .everyItem),
          of: observations.median(Self.sleepsPerItem, condition(.condition))),
      ],
      caveats: observations.caveats(ofWorkers: 2))
  }

  private func ratio(
    _ quantity: Quantity, _ first: Condition, over second: Condition,
    in observations: Observations
  ) -> Figure? {
    observations.ratio(quantity, of: Self.handoffRate, first, over: second)
  }
}
