/// A straight line through points by ordinary least squares: y = intercept + slope · x.
///
/// Assumes errors in y only, independent and of one size. For points with wild values use
/// ``TheilSen``.
///
/// Source: N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed., 1998, chapter 1.
public struct LineFit: Equatable, Sendable {
  /// The value of the line at x = 0, in the unit of y.
  public let intercept: Estimate
  /// The rise of the line, in units of y per unit of x.
  public let slope: Estimate
  /// Share of the variation of y that the line explains, R², 0 to 1.
  public let determination: Double
  /// Standard deviation of the points around the line, divisor n - 2, in the unit of y.
  public let residualDeviation: Double

  /// Fits the points (x[i], y[i]).
  ///
  /// `nil` for fewer than three points, unequal counts, a value that is not finite, or equal x.
  public init?(x: [Double], y: [Double], level: Double = 0.95) {
    guard x.count == y.count, x.count >= 3, x.isUsable, y.isUsable else { return nil }
    let (centreX, centreY) = (x.mean, y.mean)
    // Sums around the means keep the digits that sums of squares would lose.
    let squaresX = x.reduce(0) { $0 + ($1 - centreX) * ($1 - centreX) }
    let squaresY = y.reduce(0) { $0 + ($1 - centreY) * ($1 - centreY) }
    let products = zip(x, y).reduce(0) { $0 + ($1.0 - centreX) * ($1.1 - centreY) }
    guard squaresX > 0 else { return nil }
    let slope = products / squaresX
    let intercept = centreY - slope * centreX
    let unexplained = zip(x, y).reduce(0) {
      let residual = $1.1 - centreY - slope * ($1.0 - centreX)
      return $0 + residual * residual
    }
    let count = x.count
    let deviation = (unexplained / Double(count - 2)).squareRoot()
    let student = StudentDistribution(degreesOfFreedom: Double(count - 2)).twoSidedQuantile(level)
    let slopeError = deviation / squaresX.squareRoot()
    let interceptError =
      deviation * (1 / Double(count) + centreX * centreX / squaresX).squareRoot()
    self.intercept = .leastSquares(intercept, student * interceptError, level, count)
    self.slope = .leastSquares(slope, student * slopeError, level, count)
    determination = squaresY > 0 ? max(0, 1 - unexplained / squaresY) : 1
    residualDeviation = deviation
  }
}
