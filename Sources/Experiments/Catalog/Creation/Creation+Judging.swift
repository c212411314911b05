public import Results
internal import Statistics
internal import Terminal

extension Creation {
  static let createCost = Quantity(
    "create-cost", unit: .nanoseconds, of: "create one worker that does nothing and join it")
  static let forkCost = Quantity(
    "fork-cost", unit: .nanoseconds, of: "fork, _exit and wait in a parent of this memory")
  static let forkCostPerMebibyte = Quantity(
    "fork-cost-per-mebibyte", unit: .nanoseconds, of: "what one more mebibyte adds to a fork")
  static let processThreadRatio = Quantity(
    "process-thread-ratio", unit: .ratio, of: "fork, _exit and wait over create and join")
  static let poolThreadRatio = Quantity(
    "pool-thread-ratio", unit: .ratio, of: "a hand-off and back over create and join")
  static let workerMemory = Quantity(
    "worker-memory", unit: .bytes,
    of: "private pages and page tables that one more idle worker adds")

  /// The cost of a fork in the largest parent over that in an empty one: only the rule reads it.
  static let forkCostRatio = Quantity(
    "fork-cost-ratio", unit: .ratio, of: "fork in the largest parent over one in an empty parent")

  /// What a process costs, counted in threads.
  static let processCost = FindingName<Answers.Times>(
    "process-cost", decidedBy: processThreadRatio)

  /// Whether a fork costs more in a parent with more memory.
  enum ForkGrowth: String, OpenAnswerSet { case grows, flat, inconclusive }
  static let forkGrowth = FindingName<ForkGrowth>(
    "fork-growth", decidedBy: forkCost, forkCostPerMebibyte)

  /// Whether handing a job to a waiting thread is cheaper than creating a thread for it.
  static let poolSaving = FindingName<Answers.Cost>("pool-saving", decidedBy: poolThreadRatio)

  /// Decides from the rounds what a process costs in threads, and whether forks grow.
  public func judge(_ observations: Observations) -> Judgement {
    let process = Self.ratio(
      Self.processThreadRatio, observations, .kind(.fork), over: .kind(.thread))
    let pool = Self.ratio(Self.poolThreadRatio, observations, .kind(.pool), over: .kind(.thread))
    let derived = [
      Self.costPerMebibyte(observations, largest: memories.max()), process, pool,
    ].compactMap { $0 }
    return Judgement(
      figures: observations.medians([Self.createCost, Self.forkCost, Self.workerMemory]) + derived,
      findings: [
        Self.processCost.decided(by: .times, of: process), forkGrowth(observations),
        Self.poolSaving.decided(by: .cost, of: pool),
      ],
      caveats: observations.caveatsOfRounds + caveatsOfProgram(observations))
  }

  /// What one kind costs over another one, paired by round.
  static func ratio(
    _ quantity: Quantity, _ observations: Observations, _ first: Condition, over second: Condition
  ) -> Figure? {
    observations.ratio(quantity, of: createCost, first, over: second)
  }

  /// The rise from the smallest to the largest parent, for each mebibyte between them.
  static func costPerMebibyte(_ observations: Observations, largest: ByteCount?) -> Figure? {
    guard let largest, largest.bytes > 0 else { return nil }
    let mebibytes = Double(largest.bytes) / Double(1 << 20)
    let rises = observations.pairs(forkCost, .memory(largest), .memory(ByteCount(bytes: 0)))
      .map { ($0.0 - $0.1) / mebibytes }
    return Figure(forkCostPerMebibyte, if: Median.estimate(of: rises))
  }

  /// That a larger parent forks for less is no answer to the question.
  private func forkGrowth(_ observations: Observations) -> Finding {
    let comparison = memories.max().flatMap {
      observations.comparison(
        Self.forkCost, .memory($0), over: .memory(ByteCount(bytes: 0)))
    }
    return Self.forkGrowth.decided(
      by: Rule(.equality(tolerance: Thresholds.same), .inconclusive, .flat, .grows),
      of: Figure(Self.forkCostRatio, if: comparison?.ratio))
  }

  private func caveatsOfProgram(_ observations: Observations) -> [Caveat] {
    observations.roundCount > 0 && observations.note(.program) == nil
      ? [.notOffered(facility: "/bin/true", reason: "ENOENT")] : []
  }
}
