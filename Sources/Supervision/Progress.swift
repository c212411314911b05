internal import Results
/// How far a run has come, told several times a second.
public struct Progress<Record: Sendable>: Sendable {
  /// The time since the start without pauses, in nanoseconds.
  public let elapsed: Int
  /// The records so far.
  public let recordCount: Int
  /// The newest record.
  public let latest: Record?
  /// Whether the run is being stopped.
  public let isStopping: Bool
}
