/// What the scheduler counted for a thread since it began: /proc/PID/task/TID/schedstat.
public struct SchedulerCounters: Equatable, Sendable, BitwiseCopyable {
  /// Nanoseconds on a processor; up to a tick of the clock late while the thread runs.
  public var running = 0
  /// Nanoseconds in which it could go on and had no processor.
  public var runnable = 0
  /// How often it was given a processor.
  public var switches = 0

  /// Counters that are all 0.
  public init() {}

  /// Understands the bytes of the file; nil where they are something else.
  public init?(_ bytes: UnsafeRawBufferPointer) {
    var words = WordReader(bytes)
    guard let running = words.next(), let runnable = words.next(), let switches = words.next()
    else { return nil }
    self.running = Int(truncatingIfNeeded: running)
    self.runnable = Int(truncatingIfNeeded: runnable)
    self.switches = Int(truncatingIfNeeded: switches)
  }
}
