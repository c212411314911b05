internal import CLinux

/// The speed of two short loops, which tells kinds of disturbance apart.
///
/// Dependent multiplications wait for each other, so they slow down only with the clock rate;
/// independent additions fill the units of a core, so they also slow down when another hardware
/// thread uses that core. Such a neighbour is visible in no file.
public struct ProcessorSpeed: Equatable, Sendable, BitwiseCopyable {
  /// The time of one dependent multiplication, in nanoseconds.
  public let dependent: Double
  /// The time of one independent addition, in nanoseconds.
  public let independent: Double

  /// A reading by its two times, in nanoseconds.
  public init(dependent: Double, independent: Double) {
    self.dependent = dependent
    self.independent = independent
  }

  private static let operations = 40_000

  /// Runs both loops, each three times for the fastest, for about 0.15 milliseconds in all.
  public static func measure() -> ProcessorSpeed {
    ProcessorSpeed(
      dependent: fastest(clinux_speed_dependent), independent: fastest(clinux_speed_independent))
  }

  /// An interrupt can only slow a loop down, so the fastest of three is the loop itself.
  private static func fastest(_ loop: (Int64) -> Int64) -> Double {
    let time = (0..<3).map { _ in loop(Int64(operations)) }.min() ?? 0
    return Double(time) / Double(operations)
  }

  /// How far apart two readings are: the larger of the two changes, as a share (0.1 is 10 %).
  public func spread(to other: ProcessorSpeed) -> Double {
    func change(_ one: Double, _ two: Double) -> Double {
      let smaller = min(one, two)
      return smaller > 0 ? max(one, two) / smaller - 1 : 0
    }
    return max(change(dependent, other.dependent), change(independent, other.independent))
  }
}
