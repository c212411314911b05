public import Platform

/// What the caller does while a run goes on; everything is called on the caller's own thread.
public struct RunListener<Record: Sendable> {
  /// Called about ten times a second.
  public var progress: (Progress<Record>) -> Void
  /// Called after the worker was halted for Ctrl-Z; must halt this process and return when resumed.
  public var suspend: () -> Void
  /// Called when the terminal changed its size.
  public var resized: () -> Void

  /// A listener that only does what is given.
  public init(
    progress: @escaping (Progress<Record>) -> Void = { _ in },
    suspend: @escaping () -> Void = { Signal.stopSelf() },
    resized: @escaping () -> Void = {}
  ) {
    self.progress = progress
    self.suspend = suspend
    self.resized = resized
  }
}

/// How far a run has come, told several times a second.
public struct Progress<Record: Sendable>: Sendable {
  /// The time since the start without pauses, in nanoseconds.
  public let elapsed: Int
  /// The records so far.
  let recordCount: Int
  /// The newest record.
  public let latest: Record?
  /// Whether the run is being stopped.
  let isStopping: Bool
}
