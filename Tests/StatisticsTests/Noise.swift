import Glibc
import Statistics

/// Seeded noise for invariants over many samples.
struct Noise {
  private var source: RandomSource

  init(seed: UInt64) {
    source = RandomSource(seed: seed)
  }

  /// A normal variate with mean 0 and standard deviation 1 (Box and Muller, 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - source.unit())).squareRoot()
    return radius * cos(2 * Double.pi * source.unit())
  }

  /// A log-normal variate with median 1, skewed like a time.
  mutating func skewed() -> Double {
    exp(normal())
  }
}

extension Estimate {
  /// Whether a value, in the unit of the sample, lies in the interval, ends included.
  func covers(_ value: Double) -> Bool { low <= value && value <= high }
}

/// Whether two numbers agree to a relative error, or an absolute one near 0.
func isClose(_ left: Double, _ right: Double, within tolerance: Double = 1e-9) -> Bool {
  abs(left - right) <= tolerance * max(1, abs(right))
}
