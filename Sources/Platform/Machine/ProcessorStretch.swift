/// Time on one processor without an interruption by the scheduler, seen by the thread itself.
public struct ProcessorStretch: Equatable, Sendable, BitwiseCopyable {
  /// When it began, in nanoseconds on `MonotonicClock`.
  public var start: Int
  /// When it ended, in nanoseconds on `MonotonicClock`.
  public var end: Int
  /// The processor, by number.
  public var processor: Int32

  /// A stretch by its facts.
  public init(start: Int, end: Int, processor: Int) {
    self.start = start
    self.end = end
    self.processor = Int32(truncatingIfNeeded: processor)
  }
}
