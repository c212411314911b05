/// A straight line through points that a few wild values cannot turn.
///
/// The slope is the median of the slopes of all pairs of points; its interval lies between two of
/// those slopes, chosen by Kendall's distribution. Ties in y make the interval slightly too wide.
///
/// Source: P. K. Sen, Estimates of the regression coefficient based on Kendall's tau, Journal of the
/// American Statistical Association 63, 1968.
public struct TheilSen: Equatable, Sendable {
  /// The rise of the line, in units of y per unit of x.
  public let slope: Estimate
  /// The value of the line at x = 0, in the unit of y: median y - slope · median x.
  public let intercept: Double

  /// Fits the points (x[i], y[i]).
  ///
  /// `nil` for fewer than two points, unequal counts, a value that is not finite, or equal x. The
  /// level of the slope is lower than asked for where the points are too few.
  ///
  /// - Complexity: O(n² log n).
  public init?(x: [Double], y: [Double], level: Double = 0.95) {
    guard x.count == y.count, x.isUsable, y.isUsable, let middleX = Median.value(of: x),
      let middleY = Median.value(of: y)
    else { return nil }
    var slopes: [Double] = []
    for right in x.indices {
      for left in 0..<right where x[left] != x[right] {
        slopes.append((y[right] - y[left]) / (x[right] - x[left]))
      }
    }
    guard slopes.isUsable else { return nil }
    slopes.sort()
    let pairs = KendallDistribution(count: x.count)
    // Pairs with equal x carry no slope; Sen spreads their share over both ends.
    let missing = (x.count * (x.count - 1) / 2 - slopes.count) / 2
    let ends = OrderStatisticRank(count: slopes.count, level: level) {
      pairs.cumulative($0 + missing)
    }
    let middle = slopes.middleOfSorted
    slope = Estimate(
      value: middle, low: slopes[ends.rank - 1], high: slopes[slopes.count - ends.rank],
      level: ends.stated(level), method: .medianSlope, count: x.count)
    intercept = middleY - middle * middleX
  }
}
