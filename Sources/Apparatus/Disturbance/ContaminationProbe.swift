public import Platform

/// Watches one slice of a measurement from its start to its end, on the measuring thread.
///
/// The counters are read between the two measurements of speed, so that those are not counted as disturbance.
public struct ContaminationProbe: Sendable {
  private let speed: ProcessorSpeed
  private let counters: Counters

  private struct Counters: Sendable {
    let time: Int
    let waiting: Int
    let involuntarySwitches: Int
    let processors: ProcessorTimes
    let pressure: Int

    init() throws(PlatformError) {
      time = MonotonicClock.now()
      waiting = try SchedulingStatistics.ofCaller().waiting
      involuntarySwitches = Usage.current(.thread).involuntarySwitches
      processors = try ProcessorTimes.read()
      // Where the kernel does not account for pressure, none is seen.
      pressure = Pressure.read()?.waiting ?? 0
    }
  }

  /// Starts to watch.
  /// - Throws: `PlatformError` where the kernel shows no schedstat or stat file.
  public static func start() throws(PlatformError) -> ContaminationProbe {
    let speed = ProcessorSpeed.measure()
    return ContaminationProbe(speed: speed, counters: try Counters())
  }

  /// Ends the slice and tells what disturbed it.
  /// - Throws: as `start`.
  public func stop() throws(PlatformError) -> Contamination {
    let end = try Counters()
    let elapsed = end.time - counters.time
    let waited = end.pressure - counters.pressure
    return Contamination(
      elapsed: elapsed,
      runQueueWait: end.waiting - counters.waiting,
      involuntarySwitches: end.involuntarySwitches - counters.involuntarySwitches,
      stolenShare: end.processors.stolenShare(since: counters.processors),
      pressureShare: elapsed > 0 ? min(1, Double(waited) / Double(elapsed)) : 0,
      before: speed,
      after: ProcessorSpeed.measure())
  }
}
