import Glibc

/// Two conditions compared round by round, so that whatever slows both cancels.
///
/// Each round measures both conditions close together; the logarithm of their ratio is one
/// independent observation. Comparing all values of one with all of the other instead mistakes
/// drift of the machine for a difference.
public struct PairedComparison: Equatable, Sendable {
  /// What the rounds say about the first condition, compared with the second.
  public enum Verdict: Sendable {
    /// The first is lower.
    case lower
    /// The first is higher.
    case higher
    /// The interval covers equality, or there are too few rounds for the level.
    case cannotTell
  }

  /// First divided by second: median over the rounds, without unit.
  public let ratio: Estimate
  /// The level asked for, 0 to 1; `ratio.level` is lower where the rounds are too few.
  public let level: Double

  /// Compares the rounds `first[i]` and `second[i]`, both in one unit.
  ///
  /// The median of log(first / second) with its order-statistic interval is the inversion of the
  /// sign test: it assumes independent rounds and no distribution. `nil` when the counts differ,
  /// there is no round, or a value is not positive and finite.
  ///
  /// Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed., 1999, sections 3.2, 3.4.
  public init?(first: [Double], second: [Double], level: Double = 0.95) {
    guard first.count == second.count, (first + second).allSatisfy({ $0 > 0 }) else { return nil }
    let logarithms = zip(first, second).map { log($0) - log($1) }
    guard let middle = Median.estimate(of: logarithms, level: level) else { return nil }
    ratio = Estimate(
      value: exp(middle.value), low: exp(middle.low), high: exp(middle.high),
      level: middle.level, method: .pairedMedianRatio, count: middle.count)
    self.level = level
  }

  /// Which condition is lower, or that the rounds cannot tell at the level asked for.
  public var verdict: Verdict {
    guard ratio.level >= level else { return .cannotTell }
    if ratio.high < 1 { return .lower }
    if ratio.low > 1 { return .higher }
    return .cannotTell
  }
}
