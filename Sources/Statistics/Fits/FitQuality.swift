/// How close a fitted curve comes to its points, and where it may be evaluated.
public struct FitQuality: Equatable, Sendable {
  /// Standard deviation of the points around the curve, in the unit of y.
  public let residualDeviation: Double
  /// Smallest n that was measured.
  let smallest: Double
  /// Largest n that was measured.
  let largest: Double

  /// Judges the sum of squared residuals of a fit of `parameters` coefficients to points.
  init(squares: Double, parameters: Int, x: [Double]) {
    residualDeviation = (squares / Double(x.count - parameters)).squareRoot()
    smallest = x.min() ?? 0
    largest = x.max() ?? 0
  }

  /// Whether n lies within what was measured; outside it a prediction would be extrapolated.
  func covers(_ n: Double) -> Bool {
    smallest <= n && n <= largest
  }
}
