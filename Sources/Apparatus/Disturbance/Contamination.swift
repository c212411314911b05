/// What disturbed one slice of a measurement while it ran.
public struct Contamination: Equatable, Sendable, BitwiseCopyable {
  /// How long the slice took, in nanoseconds.
  public let elapsed: Int
  /// How long the measuring thread was ready and had no processor, in nanoseconds.
  public let runQueueWait: Int
  /// Times the kernel took the processor from the measuring thread.
  public let involuntarySwitches: Int
  /// The share of the machine's time that the host took, 0 to 1.
  public let stolenShare: Double
  /// The share of the slice in which some work of the machine waited, 0 to 1, our own included.
  public let pressureShare: Double
  /// The speed of the processor before the slice.
  public let before: ProcessorSpeed
  /// The speed of the processor after the slice.
  public let after: ProcessorSpeed

  /// A record by its facts.
  public init(
    elapsed: Int, runQueueWait: Int, involuntarySwitches: Int, stolenShare: Double,
    pressureShare: Double, before: ProcessorSpeed, after: ProcessorSpeed
  ) {
    self.elapsed = elapsed
    self.runQueueWait = runQueueWait
    self.involuntarySwitches = involuntarySwitches
    self.stolenShare = stolenShare
    self.pressureShare = pressureShare
    self.before = before
    self.after = after
  }

  /// The share of the slice that the measuring thread waited for a processor, 0 to 1.
  public var waitShare: Double { elapsed > 0 ? Double(runQueueWait) / Double(elapsed) : 0 }

  /// Limits above which a slice is dropped; fixed before the measurement begins.
  public struct Rules: Equatable, Sendable {
    /// The largest `waitShare`.
    public var waitShare = 0.05
    /// The largest number of involuntary switches; nil when slices bring their own.
    public var involuntarySwitches: Int?
    /// The largest stolen share.
    public var stolenShare = 0.02
    /// The largest pressure share; nil when slices bring their own.
    public var pressureShare: Double?
    /// The largest spread between the speed before and after.
    public var speedSpread = 0.10

    /// The rules that hold for a slice in which one thread works.
    public init() {}
  }

  /// The reasons for which rules drop a slice.
  public enum Reason: String, CaseIterable, Sendable {
    /// The measuring thread waited for a processor.
    case wait
    /// The kernel took the processor away too often.
    case switches
    /// The host took the processors away.
    case steal
    /// Other work waited for processors.
    case pressure
    /// The speed of the processor changed.
    case speed
  }

  /// The reasons to drop the slice; none when it is clean.
  public func reasons(_ rules: Rules) -> [Reason] {
    var reasons: [Reason] = []
    if waitShare > rules.waitShare { reasons.append(.wait) }
    if let limit = rules.involuntarySwitches, involuntarySwitches > limit {
      reasons.append(.switches)
    }
    if stolenShare > rules.stolenShare { reasons.append(.steal) }
    if let limit = rules.pressureShare, pressureShare > limit { reasons.append(.pressure) }
    if before.spread(to: after) > rules.speedSpread { reasons.append(.speed) }
    return reasons
  }

  /// Whether the rules keep the slice.
  public func isClean(_ rules: Rules) -> Bool { reasons(rules).isEmpty }
}
