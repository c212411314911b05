import Glibc

/// The regularized incomplete beta function.
enum IncompleteBeta {
  /// I_x(a, b) for x from 0 to 1 and a, b above 0, to about fourteen digits.
  ///
  /// The continued fraction DLMF 8.17.22, summed by the modified Lentz algorithm; the reflection
  /// DLMF 8.17.4 keeps x on the side where it converges fast.
  static func regularized(_ x: Double, _ a: Double, _ b: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < 1 else { return 1 }
    guard x <= (a + 1) / (a + b + 2) else { return 1 - regularized(1 - x, b, a) }
    let beta = lgamma(a) + lgamma(b) - lgamma(a + b)
    let front = exp(a * log(x) + b * log1p(-x) - beta) / a
    return front / fraction(x, a, b)
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    var value = 1.0
    var numerator = 1.0
    var denominator = 0.0
    for step in 1...10_000 {
      let m = Double(step / 2)
      let coefficient =
        step.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominator = 1 + coefficient * denominator
      if denominator == 0 { denominator = tiny }
      denominator = 1 / denominator
      numerator = 1 + coefficient / numerator
      if numerator == 0 { numerator = tiny }
      let change = numerator * denominator
      value *= change
      if abs(change - 1) < 1e-16 { break }
    }
    return value
  }
}
