public import Platform

/// Watches one stretch of a measurement from its start to its end, on the measuring thread.
///
/// The times are read between the two measurements of speed, so that those are not counted as disturbance.
public struct ContaminationProbe: Sendable {
  private let speed: ProcessorSpeed
  private let processors: ProcessorTimes

  /// Starts to watch.
  /// - Throws: `PlatformError` where the kernel shows no stat file.
  public static func start() throws(PlatformError) -> ContaminationProbe {
    let speed = ProcessorSpeed.measure()
    return ContaminationProbe(speed: speed, processors: try ProcessorTimes.read())
  }

  /// Ends the stretch and tells what disturbed it.
  /// - Throws: as `start`.
  public func stop() throws(PlatformError) -> Contamination {
    let end = try ProcessorTimes.read()
    return Contamination(
      stolenShare: end.stolenShare(since: processors), before: speed,
      after: ProcessorSpeed.measure())
  }
}
