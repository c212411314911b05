internal import CLinux
internal import Platform

/// Work for a processor that the optimiser can neither remove nor shorten.
public enum BusyWork {
  /// Which time `spin` counts.
  public enum Clock: Sendable {
    /// Time on the wall: ends on time, whoever has the processor meanwhile.
    case wall
    /// Processor time of the calling thread: does the same work however often it is interrupted.
    case processorTime
  }

  /// Works for this many nanoseconds and returns the steps done.
  @discardableResult
  public static func spin(nanoseconds: Int, by clock: Clock) -> Int {
    let end = read(clock) + nanoseconds
    var steps = 0
    var value = UInt64(truncatingIfNeeded: end)
    repeat {
      // About two microseconds, so that reading the processor clock stays a small part.
      value = compute(iterations: 2_000, from: value)
      steps += 2_000
    } while read(clock) < end
    blackHole(value)
    return steps
  }

  private static func read(_ clock: Clock) -> Int {
    switch clock {
    case .wall: MonotonicClock.now()
    case .processorTime: ProcessorClock.thread()
    }
  }

  // The multiplier and addend of Knuth's MMIX generator (Knuth, TAOCP 2, section 3.3.4, table 1).
  private static let multiplier: UInt64 = 6_364_136_223_846_793_005
  private static let addend: UInt64 = 1_442_695_040_888_963_407

  /// Does this many dependent steps of a linear congruential generator and returns the last value.
  public static func compute(iterations: Int, from start: UInt64 = 1) -> UInt64 {
    var value = start
    for _ in 0..<iterations { value = value &* multiplier &+ addend }
    return value
  }

  /// What `compute` must return, found in about log2(iterations) steps.
  ///
  /// Source: F. Brown, "Random Number Generation with Arbitrary Strides", Trans. Am. Nucl. Soc. 71
  /// (1994), the doubling of an affine map.
  public static func expected(iterations: Int, from start: UInt64 = 1) -> UInt64 {
    var (factor, summand): (UInt64, UInt64) = (1, 0)
    var (stepFactor, stepSummand) = (multiplier, addend)
    var remaining = iterations
    while remaining > 0 {
      if remaining % 2 == 1 {
        factor = factor &* stepFactor
        summand = summand &* stepFactor &+ stepSummand
      }
      stepSummand = (stepFactor &+ 1) &* stepSummand
      stepFactor = stepFactor &* stepFactor
      remaining /= 2
    }
    return factor &* start &+ summand
  }

  /// What one step of `compute` takes on this machine now, in nanoseconds.
  public static func nanosecondsPerStep() -> Double {
    nanosecondsEach { blackHole(compute(iterations: $0, from: UInt64($0))) }
  }

  /// Times what one repetition takes now.
  ///
  /// - Parameter body: repeats something as often as it is told.
  /// - Returns: nanoseconds, the best of several tries, because one may be interrupted.
  public static func nanosecondsEach(_ body: (Int) -> Void) -> Double {
    let repetitions = 20_000
    let tries = (0..<9).map { _ in
      let start = MonotonicClock.now()
      body(repetitions)
      return Double(MonotonicClock.now() - start) / Double(repetitions)
    }
    // No machine is faster than this; a clock may stand still.
    return max(1e-3, tries.min() ?? 1)
  }

  /// Uses a value, so that it must have been computed.
  public static func blackHole(_ value: UInt64) { clinux_black_hole(value) }
}
