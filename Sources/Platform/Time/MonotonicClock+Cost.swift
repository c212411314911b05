internal import CLinux
internal import Glibc

extension MonotonicClock {
  /// What reading the clock costs, and how fine it ticks.
  public struct Cost: Equatable, Sendable {
    /// The median time of one reading, in nanoseconds.
    public let reading: Double
    /// The median time of one reading by a real system call, in nanoseconds.
    public let systemCallReading: Double
    /// The smallest step between two different readings that was seen, in nanoseconds.
    public let step: Int
    /// The resolution the kernel states, in nanoseconds.
    public let statedResolution: Int
  }

  /// Measures the cost of the clock on this machine, for about a millisecond.
  public static func cost() -> Cost {
    var resolution = timespec()
    clock_getres(CLOCK_MONOTONIC, &resolution)
    return Cost(
      reading: perCall(readings: 2_000) { _ = now() },
      systemCallReading: perCall(readings: 400) { _ = clinux_clock_by_system_call() },
      step: smallestStep(readings: 2_000),
      statedResolution: resolution.tv_sec * 1_000_000_000 + resolution.tv_nsec)
  }

  /// The median over nine batches, because one batch may be interrupted.
  private static func perCall(readings: Int, _ call: () -> Void) -> Double {
    let batches = (0..<9).map { _ in
      let start = now()
      for _ in 0..<readings { call() }
      return Double(now() - start) / Double(readings)
    }
    return batches.sorted()[batches.count / 2]
  }

  private static func smallestStep(readings: Int) -> Int {
    var smallest = Int.max
    var last = now()
    for _ in 0..<readings {
      let next = now()
      if next > last { smallest = min(smallest, next - last) }
      last = next
    }
    return smallest
  }
}
