/// What disturbed a stretch of a measurement from outside while it ran.
public struct Contamination: Equatable, Sendable, BitwiseCopyable {
  /// The share of the machine's time that the host took, 0 to 1.
  public let stolenShare: Double
  /// The speed of the processor before the stretch.
  public let before: ProcessorSpeed
  /// The speed of the processor after the stretch.
  public let after: ProcessorSpeed

  /// A record by its facts.
  public init(stolenShare: Double, before: ProcessorSpeed, after: ProcessorSpeed) {
    self.stolenShare = stolenShare
    self.before = before
    self.after = after
  }

  /// The reasons for which a stretch is dropped.
  public enum Reason: String, CaseIterable, Sendable {
    /// The host took the processors away.
    case steal
    /// The speed of the processor changed.
    case speed
  }

  /// The largest share that the host may take; fixed before the measurement begins, as is the next.
  private static let largestStolenShare = 0.02
  /// The largest spread between the speed before and after.
  private static let largestSpread = 0.10

  /// The reasons to drop the stretch; none when it is clean.
  public var reasons: [Reason] {
    var reasons: [Reason] = []
    if stolenShare > Self.largestStolenShare { reasons.append(.steal) }
    if before.spread(to: after) > Self.largestSpread { reasons.append(.speed) }
    return reasons
  }
}
