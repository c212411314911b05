/// Time on one processor without an interruption by the scheduler, seen by the thread itself.
struct ProcessorStretch: Equatable, Sendable, BitwiseCopyable {
  /// When it began, in nanoseconds on `MonotonicClock`.
  var start: Int
  /// When it ended, in nanoseconds on `MonotonicClock`.
  var end: Int
  /// The processor, by number.
  var processor: Int32

  /// A stretch by its facts.
  init(start: Int, end: Int, processor: Int) {
    self.start = start
    self.end = end
    self.processor = Int32(truncatingIfNeeded: processor)
  }
}
