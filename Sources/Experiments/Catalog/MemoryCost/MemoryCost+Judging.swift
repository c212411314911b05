public import Results
internal import Statistics
internal import Terminal

extension MemoryCost {
  static let threadMemory = Quantity(
    "thread-memory", unit: .bytes, of: "growth of anonymous PSS for one more idle thread")
  static let processMemory = Quantity(
    "process-memory", unit: .bytes, of: "growth of anonymous PSS for one more idle forked process")
  static let processThreadRatio = Quantity(
    "process-thread-ratio", unit: .ratio, of: "memory of a process to that of a thread")
  static let ownMemory = Quantity(
    "own-memory", unit: .bytes, of: "memory that only one idle worker has (USS)")
  static let pageTables = Quantity(
    "page-tables", unit: .bytes, of: "growth of the page tables for one more worker")
  static let addressSpace = Quantity(
    "address-space", unit: .bytes, of: "growth of the address space for one more worker")
  static let stackReserved = Quantity(
    "stack-reserved", unit: .bytes, of: "address space of one thread's stack")
  static let stackTouched = Quantity(
    "stack-touched", unit: .bytes, of: "memory in use of one idle thread's stack")
  static let workerMemory = Quantity(
    "worker-memory", unit: .bytes, of: "growth of anonymous PSS for one more worker in Python")
  static let readCopied = Quantity(
    "read-copied", unit: .share,
    of: "inherited memory that a forked process in Python copied by reading it")

  /// Whether a thread uses the stack that was reserved for it.
  enum Stack: String, AnswerSet {
    case reservedNotUsed = "reserved-not-used"
    case used
  }
  static let stack = FindingName<Stack>("stack", decidedBy: stackReserved, stackTouched)

  /// How much more memory a process takes than a thread.
  static let processMemoryCost = FindingName<Answers.Times>(
    "process-memory-cost", decidedBy: processThreadRatio)

  /// Decides from the ratio of the two kinds in each round, and from the stacks.
  public func judge(_ observations: Observations) -> Judgement {
    let ratio = Self.ratio(
      observations.sample(Self.processMemory), over: observations.sample(Self.threadMemory))
    let (costs, others) = (
      [Self.threadMemory, Self.processMemory],
      [
        Self.ownMemory, Self.pageTables, Self.addressSpace, Self.stackReserved, Self.stackTouched,
      ]
    )
    return Judgement(
      figures: observations.medians(costs) + [ratio].compactMap { $0 }
        + observations.medians(others),
      findings: [Self.processMemoryCost.decided(by: .times, of: ratio)] + stack(observations),
      caveats: observations.caveatsOfRounds)
  }

  /// How many times as much memory as a thread a process takes, paired by round.
  static func ratio(
    _ processes: Observations.Sample?, over threads: Observations.Sample?
  ) -> Figure? {
    Figure(processThreadRatio, if: Observations.comparison(processes, over: threads)?.ratio)
  }

  /// None before a stack was looked at.
  private func stack(_ observations: Observations) -> [Finding] {
    guard let reserved = observations.median(Self.stackReserved),
      let touched = observations.median(Self.stackTouched)
    else { return [] }
    let isUnused = touched.estimate.high < reserved.estimate.low * Thresholds.stackInUse
    return [Self.stack.observed(isUnused ? .reservedNotUsed : .used, in: [reserved, touched])]
  }
}
