/// How far an exploration may go.
public struct Limits: Sendable {
  /// The most states that are kept.
  public var states: Int
  /// The most memory for them, in bytes.
  public var bytes: Int
  /// The longest time.
  public var duration: Duration

  /// Limits, the usual ones where none are given.
  public init(
    states: Int = 4_000_000, bytes: Int = 1 << 30, duration: Duration = .seconds(10)
  ) {
    self.states = states
    self.bytes = bytes
    self.duration = duration
  }
}

/// Why not everything that can happen was seen.
public enum ReachedLimit: Equatable, Sendable {
  case states(Int)
  case bytes(Int)
  case time(Duration)
  case cancelled
}
