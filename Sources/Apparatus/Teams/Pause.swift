internal import Platform

/// A wait of known length that leaves the processor to others meanwhile.
public enum Pause {
  /// Yields the processor until the time is over; 0 returns at once.
  ///
  /// A sleep would end tens of microseconds late; a spin would keep a worker that shares the
  /// processor from getting anything done meanwhile.
  public static func yielding(nanoseconds: Int) {
    guard nanoseconds > 0 else { return }
    yielding(until: MonotonicClock.now() + nanoseconds)
  }

  /// Yields the processor until this moment on `MonotonicClock`.
  public static func yielding(until moment: Int) {
    while MonotonicClock.now() < moment { Processor.yield() }
  }
}
