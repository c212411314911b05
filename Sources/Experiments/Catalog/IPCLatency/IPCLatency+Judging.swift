internal import Apparatus
internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension IPCLatency {
  static let roundTrip = Quantity(
    "round-trip", unit: .nanoseconds, of: "a message there and back, the mean of a few trips")
  static let roundTripP99 = Quantity(
    "round-trip-p99", unit: .nanoseconds, of: "99 of 100 single trips are not longer")
  static let roundTripP999 = Quantity(
    "round-trip-p999", unit: .nanoseconds, of: "999 of 1,000 single trips are not longer")
  static let cacheLine = Quantity(
    "cache-line", unit: .nanoseconds,
    of: "one word there and back between two spinning threads: the floor")
  static let memoryPipeRatio = Quantity(
    "memory-pipe-ratio", unit: .ratio, of: "shared memory, spinning, over a pipe")
  static let networkPipeRatio = Quantity(
    "network-pipe-ratio", unit: .ratio, of: "TCP on the loopback network over a pipe")
  static let networkMemoryRatio = Quantity(
    "network-memory-ratio", unit: .ratio, of: "TCP over shared memory, spinning")
  static let processThreadRatio = Quantity(
    "process-thread-ratio", unit: .ratio, of: "a pipe between processes over threads")
  static let messageRatio = Quantity(
    "message-ratio", unit: .ratio, of: "a pipe of Python over its queue of threads")
  static let sleepSpinRatio = Quantity(
    "sleep-spin-ratio", unit: .ratio, of: "shared memory, sleeping over spinning")

  /// The order of three channels between processes, the fastest first.
  enum ChannelOrder: String, OpenAnswerSet {
    case memoryPipeNetwork = "memory-pipe-network"
    case memoryNetworkPipe = "memory-network-pipe"
    case pipeMemoryNetwork = "pipe-memory-network"
    case pipeNetworkMemory = "pipe-network-memory"
    case networkFirst = "network-first"
    case inconclusive
  }
  static let channelOrder = FindingName<ChannelOrder>(
    "channel-order", decidedBy: memoryPipeRatio, networkPipeRatio, networkMemoryRatio)

  /// Whether a message by pipe costs more between processes than between threads.
  static let processMessage = FindingName<Answers.Cost>(
    "process-message", decidedBy: processThreadRatio)

  /// How much more a message costs when the receiver sleeps instead of spinning.
  enum SleepCost: String, OpenAnswerSet {
    case none
    case someMore = "some-more"
    case manyTimes = "many-times"
    case inconclusive
  }
  static let sleepCost = FindingName<SleepCost>("sleep-cost", decidedBy: sleepSpinRatio)

  /// Decides the order of three channels, and what processes and sleeping cost.
  public func judge(_ observations: Observations) -> Judgement {
    func ratio(
      _ quantity: Quantity, _ first: Condition, over second: Condition
    ) -> Figure? {
      observations.ratio(quantity, of: Self.roundTrip, first, over: second)
    }
    func process(_ via: ChannelKind) -> Condition {
      IPCCase(via: via, workers: .process).condition
    }
    let order = [
      ratio(Self.memoryPipeRatio, process(.sharedSpinning), over: process(.pipe)),
      ratio(Self.networkPipeRatio, process(.tcp), over: process(.pipe)),
      ratio(Self.networkMemoryRatio, process(.tcp), over: process(.sharedSpinning)),
    ]
    let kinds = ratio(
      Self.processThreadRatio, process(.pipe),
      over: IPCCase(via: .pipe, workers: .thread).condition)
    let sleeping = ratio(
      Self.sleepSpinRatio, process(.sharedSleeping), over: process(.sharedSpinning))
    return Judgement(
      figures: observations.medians([Self.roundTrip, Self.cacheLine]) + tails(observations)
        + (order + [kinds, sleeping]).compactMap { $0 },
      findings: [
        Self.order(order), Self.processMessage.decided(by: .cost, of: kinds),
        Self.sleepCost.decided(
          by: Rule(
            .bands(limits: [1 + Thresholds.same, Thresholds.sleepOverSpin]), .none, .someMore,
            .manyTimes), of: sleeping),
      ],
      caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// The percentiles that the number of single trips can carry.
  private func tails(_ observations: Observations) -> [Figure] {
    let tallies = cases.map { ($0, DurationTally.recorded($0.condition, in: observations)) }
    return [(Self.roundTripP99, 0.99), (Self.roundTripP999, 0.999)].flatMap { quantity, p in
      tallies.compactMap { one, tally in Figure(quantity, one.condition, if: tally.estimate(p)) }
    }
  }

  /// Which of two channels is cheaper; no finding of its own, but what decides one.
  private static let pair = FindingName<Answers.Cost>("pair", decidedBy: roundTrip)

  /// The order that three ratios allow: memory over pipe, network over pipe, network over memory.
  private static func order(_ ratios: [Figure?]) -> Finding {
    let figures = ratios.compactMap { $0 }
    let pairs = ratios.map { pair.decided(by: .cost, of: $0) }
    let answers = pairs.map { Answers.Cost(rawValue: $0.value) ?? .inconclusive }
    switch (answers[0], answers[1], answers[2]) {
    case (.cheaper, .dearer, _): return channelOrder.combined(.memoryPipeNetwork, of: figures)
    case (.cheaper, .cheaper, .dearer):
      return channelOrder.combined(.memoryNetworkPipe, of: figures)
    case (.dearer, .dearer, .dearer): return channelOrder.combined(.pipeMemoryNetwork, of: figures)
    case (.dearer, .dearer, .cheaper):
      return channelOrder.combined(.pipeNetworkMemory, of: figures)
    case (_, .cheaper, .cheaper): return channelOrder.combined(.networkFirst, of: figures)
    default:
      let doubt = pairs.lazy.compactMap { $0.ruling?.doubt }.first
      let isTie = answers.contains(.same)
      return channelOrder.open(doubt ?? (isTie ? .noneLowest : .contradiction), figures)
    }
  }
}
