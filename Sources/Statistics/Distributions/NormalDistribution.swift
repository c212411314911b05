import Glibc

/// The normal distribution with mean 0 and standard deviation 1.
enum NormalDistribution {
  /// The chance of a value of at most z, 0 to 1.
  static func cumulative(_ z: Double) -> Double {
    erfc(-z / 2.0.squareRoot()) / 2
  }

  /// The z that bounds the middle `level` (0 to 1, both excluded) of the distribution.
  static func twoSidedQuantile(_ level: Double) -> Double {
    // The tail is inverted rather than the level: 1 - level keeps its digits close to 1.
    let tail = (1 - level) / 2
    return -Bisection.inverse(of: cumulative, at: tail, between: -40, and: 0)
  }
}
