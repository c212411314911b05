/// How far the values of a sample lie from their middle, unmoved by a few wild ones.
public struct Spread: Equatable, Sendable {
  /// Makes the median absolute deviation of a normal sample equal its standard deviation.
  ///
  /// It is 1 / Φ⁻¹(3/4): half of a normal distribution lies within 0.6745 standard deviations.
  ///
  /// Source: F. R. Hampel, The influence curve and its role in robust estimation, Journal of the
  /// American Statistical Association 69, 1974.
  public static let normalConsistency = 1.4826

  /// The middle of the sample, in its unit.
  public let median: Double
  /// The median distance from the median, in the unit of the sample.
  public let medianAbsoluteDeviation: Double

  /// Measures the spread of a sample; `nil` when empty or when a value is not finite.
  public init?(of sample: [Double]) {
    guard let median = Median.value(of: sample),
      let distance = Median.value(of: sample.map { abs($0 - median) })
    else { return nil }
    self.median = median
    medianAbsoluteDeviation = distance
  }

  /// The standard deviation a normal sample of this spread would have, in the unit of the sample.
  public var deviation: Double { Spread.normalConsistency * medianAbsoluteDeviation }

  /// The deviation as a share of the median; infinite where only the median is 0.
  public var relative: Double { deviation > 0 ? deviation / abs(median) : 0 }
}
