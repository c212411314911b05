/// A measured value with the interval that goes with it, in the unit of the sample.
///
/// The interval is as much a part of the result as the value: verdicts are drawn from `low` and
/// `high` only, and `level` is what the method really reached, never what was merely asked for.
public struct Estimate: Equatable, Sendable {
  /// How value and interval were obtained; a later version may know more ways than this one.
  public struct Method: RawRepresentable, Hashable, Sendable {
    /// The word in the result object.
    public let rawValue: String

    /// The method of a word, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Middle of the sample, interval from order statistics.
    public static let median = Method(rawValue: "median")
    /// Any other quantile of the sample, interval from order statistics.
    public static let percentile = Method(rawValue: "percentile")
    /// Exponential of the median of paired log-ratios.
    public static let pairedMedianRatio = Method(rawValue: "paired-median-ratio")
    /// Share of successes, Wilson score interval.
    public static let proportion = Method(rawValue: "proportion")
    /// Coefficient of a least-squares fit, Student interval.
    public static let leastSquares = Method(rawValue: "least-squares")
    /// Any statistic, percentile interval over resampled rounds.
    public static let bootstrap = Method(rawValue: "bootstrap")
    /// Counted without error: `low`, `value` and `high` are equal.
    public static let count = Method(rawValue: "count")
  }

  /// The estimate itself, in the unit of the sample.
  public let value: Double
  /// Lower end of the interval, in the unit of the sample.
  public let low: Double
  /// Upper end of the interval, in the unit of the sample.
  public let high: Double
  /// Confidence level of the interval, 0 to 1.
  public let level: Double
  /// How value and interval were obtained.
  public let method: Method
  /// Number of independent observations behind the estimate.
  public let count: Int

  /// Puts together an estimate; `low`, `value`, `high` share one unit and `level` is 0 to 1.
  public init(
    value: Double, low: Double, high: Double, level: Double, method: Method, count: Int
  ) {
    self.value = value
    self.low = low
    self.high = high
    self.level = level
    self.method = method
    self.count = count
  }

  /// A number counted without error among `count` observations, at level 1.
  public static func counted(_ value: Double, among count: Int) -> Estimate {
    Estimate(value: value, low: value, high: value, level: 1, method: .count, count: count)
  }

  /// Half the width of the interval, in the unit of the sample.
  public var halfWidth: Double { (high - low) / 2 }

  /// Half the width as a share of the value; infinite where the value is 0 and the width is not.
  public var relativeHalfWidth: Double {
    guard halfWidth > 0 else { return 0 }
    return halfWidth / abs(value)
  }

  /// The same estimate in another unit; a negative factor exchanges the ends.
  public func scaled(by factor: Double) -> Estimate {
    let ends = (low * factor, high * factor)
    return Estimate(
      value: value * factor, low: min(ends.0, ends.1), high: max(ends.0, ends.1), level: level,
      method: method, count: count)
  }
}
