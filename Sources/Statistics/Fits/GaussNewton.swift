/// Least squares for curves: repeated linear fits to the residual, each step halved until it helps.
///
/// Source: D. M. Bates, D. G. Watts, Nonlinear Regression Analysis and Its Applications, 1988,
/// section 2.2.
struct GaussNewton {
  /// A curve: its value and its derivatives by the parameters at x.
  typealias Model = (_ parameters: [Double], _ x: Double) -> (value: Double, gradient: [Double])

  /// The parameters at the least sum of squares.
  let parameters: [Double]
  /// The sum of the squared residuals there.
  let squares: Double

  /// Improves the start; `nil` when the parameters cannot be told apart.
  init?(start: [Double], x: [Double], y: [Double], model: Model) {
    func squares(_ parameters: [Double]) -> Double {
      zip(x, y).reduce(0) {
        let residual = $1.1 - model(parameters, $1.0).value
        return $0 + residual * residual
      }
    }
    var parameters = start
    var best = squares(start)
    guard best.isFinite else { return nil }
    for _ in 0..<200 {
      let curve = x.map { model(parameters, $0) }
      let residuals = zip(y, curve).map { $0 - $1.value }
      guard let linear = NormalEquations(rows: curve.map(\.gradient), targets: residuals)
      else { return nil }
      var share = 1.0
      var improved = false
      while share > 1e-10, !improved {
        let candidate = zip(parameters, linear.coefficients).map { $0 + share * $1 }
        let sum = squares(candidate)
        if sum < best {
          parameters = candidate
          best = sum
          improved = true
        }
        share /= 2
      }
      // No step along a descent direction helps any more: the minimum, up to rounding.
      guard improved else { break }
    }
    self.parameters = parameters
    self.squares = best
  }
}
