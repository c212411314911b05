import Glibc

/// Student's t distribution.
///
/// Source: NIST Digital Library of Mathematical Functions, section 8.17 (incomplete beta function).
struct StudentDistribution: Equatable, Sendable {
  /// Degrees of freedom, above 0.
  let degreesOfFreedom: Double

  /// The distribution with the degrees of freedom given, above 0.
  init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// The chance of a value of at most t, 0 to 1.
  func cumulative(_ t: Double) -> Double {
    let share = degreesOfFreedom / (degreesOfFreedom + t * t)
    let tail = IncompleteBeta.regularized(share, degreesOfFreedom / 2, 0.5) / 2
    return t < 0 ? tail : 1 - tail
  }

  /// The t that bounds the middle `level` (0 to 1, both excluded) of the distribution.
  func twoSidedQuantile(_ level: Double) -> Double {
    let tail = (1 - level) / 2
    var bound = -1.0
    while cumulative(bound) > tail { bound *= 2 }
    return -Bisection.inverse(of: cumulative, at: tail, between: bound, and: 0)
  }
}
