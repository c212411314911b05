/// How close a fitted curve comes to its points, and where it may be evaluated.
public struct FitQuality: Codable, Equatable, Sendable {
  /// Standard deviation of the points around the curve, in the unit of y.
  public let residualDeviation: Double
  /// Share of the variation of y that the curve explains, R²; below 0 when a constant does better.
  public let determination: Double
  /// Smallest n that was measured.
  public let smallest: Double
  /// Largest n that was measured.
  public let largest: Double

  /// Judges the sum of squared residuals of a fit of `parameters` coefficients to points.
  init(squares: Double, parameters: Int, x: [Double], y: [Double]) {
    let centre = y.mean
    let variation = y.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    residualDeviation = (squares / Double(x.count - parameters)).squareRoot()
    determination = variation > 0 ? 1 - squares / variation : (squares > 0 ? 0 : 1)
    smallest = x.min() ?? 0
    largest = x.max() ?? 0
  }

  /// Whether n lies within what was measured; outside it a prediction would be extrapolated.
  public func covers(_ n: Double) -> Bool {
    smallest <= n && n <= largest
  }
}
