/// The time a thread ran and the time it waited for a processor, from its schedstat file.
///
/// Source: the kernel's Documentation/scheduler/sched-stats.rst, /proc/<pid>/schedstat.
public struct SchedulingStatistics: Equatable, Sendable {
  /// Time on a processor, in nanoseconds.
  public let running: Int
  /// Time ready to run without a processor, in nanoseconds.
  public let waiting: Int
  /// The number of times it was put on a processor.
  public let slices: Int

  /// Understands the text of the file, or returns nil.
  public init?(text: String) {
    let numbers = text.split { $0.isWhitespace }.compactMap { Int($0) }
    guard numbers.count >= 3 else { return nil }
    (running, waiting, slices) = (numbers[0], numbers[1], numbers[2])
  }

  /// The statistics of the calling thread.
  public static func ofCaller() throws(PlatformError) -> SchedulingStatistics {
    try read(path: "/proc/thread-self/schedstat")
  }

  /// The statistics of one thread of a process; the first thread has the number of the process.
  public static func read(
    _ process: Int32, thread: Int32
  ) throws(PlatformError) -> SchedulingStatistics {
    try read(path: "/proc/\(process)/task/\(thread)/schedstat")
  }

  private static func read(path: String) throws(PlatformError) -> SchedulingStatistics {
    guard let statistics = SchedulingStatistics(text: try KernelText.read(path)) else {
      throw .unreadable(path: path)
    }
    return statistics
  }
}
