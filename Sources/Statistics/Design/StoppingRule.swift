/// When to stop measuring further rounds: narrow enough, enough rounds, or no time left.
///
/// Looking only at the width of the interval, never at the verdict, keeps its level: a rule that
/// waited for a difference would find one.
///
/// Source: Y. S. Chow, H. Robbins, On the asymptotic theory of fixed-width sequential confidence
/// intervals for the mean, Annals of Mathematical Statistics 36, 1965.
public struct StoppingRule: Codable, Equatable, Sendable {
  /// Why measuring stopped.
  public enum Reason: String, Codable, CaseIterable, Sendable {
    /// Every estimate reached the target.
    case narrowEnough = "narrow-enough"
    /// The largest number of rounds was run.
    case roundsDone = "rounds-done"
    /// The time is used up.
    case budgetSpent = "budget-spent"
  }

  /// Whether another round is to be run.
  public enum Decision: Equatable, Sendable {
    /// Run another round.
    case `continue`
    /// Stop, for the reason given.
    case stop(Reason)
  }

  /// Half width to reach, as a share of the value; 0 never stops for narrowness.
  public let targetRelativeHalfWidth: Double
  /// Half width to reach instead, in the unit of the estimate; `nil` asks for the share alone.
  ///
  /// For shares and counts that may be 0, of which no relative width can ever be narrow.
  public let targetHalfWidth: Double?
  /// Confidence level that the intervals must have, 0 to 1.
  public let level: Double
  /// Rounds below which no interval counts as narrow.
  public let minimumRounds: Int
  /// Rounds after which measuring stops.
  public let maximumRounds: Int
  /// Time after which measuring stops, in nanoseconds.
  public let budget: UInt64

  /// Puts together a rule; the target is a share of the value, the budget is in nanoseconds.
  ///
  /// Six rounds are the fewest that give the median an interval of 95 %.
  public init(
    targetRelativeHalfWidth: Double, targetHalfWidth: Double? = nil, level: Double = 0.95,
    minimumRounds: Int = 6, maximumRounds: Int, budget: UInt64
  ) {
    self.targetRelativeHalfWidth = targetRelativeHalfWidth
    self.targetHalfWidth = targetHalfWidth
    self.level = level
    self.minimumRounds = minimumRounds
    self.maximumRounds = maximumRounds
    self.budget = budget
  }

  /// Decides after `rounds` whole rounds and `elapsed` nanoseconds from the estimates so far.
  ///
  /// The estimates are those of all conditions that matter; one that does not exist yet, or whose
  /// level is below the rule's, is not narrow. The budget ends a run even below the minimum of
  /// rounds.
  public func decision(
    estimates: [Estimate?], rounds: Int, elapsed: UInt64
  ) -> Decision {
    if rounds >= minimumRounds, !estimates.isEmpty, estimates.allSatisfy(isNarrow) {
      return .stop(.narrowEnough)
    }
    if rounds >= maximumRounds { return .stop(.roundsDone) }
    if elapsed >= budget { return .stop(.budgetSpent) }
    return .continue
  }

  private func isNarrow(_ estimate: Estimate?) -> Bool {
    guard let estimate, estimate.level >= level else { return false }
    if let targetHalfWidth, estimate.halfWidth <= targetHalfWidth { return true }
    return targetRelativeHalfWidth > 0 && estimate.relativeHalfWidth <= targetRelativeHalfWidth
  }
}
