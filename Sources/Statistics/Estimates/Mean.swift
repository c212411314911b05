import Glibc

/// The arithmetic mean with the interval of Student's t.
///
/// For sums that have a meaning as such (total work, Little's law). It assumes that the mean is
/// nearly normal, so prefer ``Median`` for times with a long tail.
public enum Mean {
  /// The mean with its interval; `nil` for fewer than two values or one that is not finite.
  ///
  /// Source: Student, The probable error of a mean, Biometrika 6, 1908.
  public static func estimate(of sample: [Double], level: Double = 0.95) -> Estimate? {
    guard sample.isUsable, let deviation = standardDeviation(of: sample) else { return nil }
    let count = sample.count
    let student = StudentDistribution(degreesOfFreedom: Double(count - 1))
    let half = student.twoSidedQuantile(level) * deviation / Double(count).squareRoot()
    let value = sample.mean
    return Estimate(
      value: value, low: value - half, high: value + half, level: level, method: .mean,
      count: count)
  }

  /// The standard deviation, divisor n - 1, in the unit of the sample; `nil` below two values.
  public static func standardDeviation(of sample: [Double]) -> Double? {
    guard sample.count > 1 else { return nil }
    let centre = sample.mean
    let squares = sample.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(sample.count - 1)).squareRoot()
  }
}
