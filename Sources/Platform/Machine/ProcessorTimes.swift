/// The time all processors spent, in clock ticks since the machine started, from /proc/stat.
///
/// Source of the columns: proc_stat(5).
public struct ProcessorTimes: Equatable, Sendable {
  /// Ticks of any kind.
  public let total: Int
  /// Ticks without work.
  public let idle: Int
  /// Ticks a host took for other guests while there was work here.
  public let stolen: Int

  /// Understands the text of the file, whose first line sums up the processors, or returns nil.
  public init?(text: String) {
    let words = text.prefix { $0 != "\n" }.split(separator: " ")
    let ticks = words.dropFirst().compactMap { Int($0) }
    guard words.first == "cpu", ticks.count >= 8 else { return nil }
    // Guest time, the ninth column and the tenth, is part of the first and the second already.
    total = ticks.prefix(8).reduce(0, +)
    idle = ticks[3] + ticks[4]
    stolen = ticks[7]
  }

  /// The times of this moment.
  public static func read() throws(PlatformError) -> ProcessorTimes {
    let text = try KernelText.readBeginning("/proc/stat", bytes: 512)
    guard let times = ProcessorTimes(text: text) else { throw .unreadable(path: "/proc/stat") }
    return times
  }

  /// The stolen share of the time between an earlier reading and this one, 0 to 1.
  public func stolenShare(since earlier: ProcessorTimes) -> Double {
    let passed = total - earlier.total
    return passed > 0 ? Double(stolen - earlier.stolen) / Double(passed) : 0
  }

  /// The share of the time between an earlier reading and this one that was spent on work, 0 to 1.
  public func busyShare(since earlier: ProcessorTimes) -> Double {
    let passed = total - earlier.total
    return passed > 0 ? 1 - Double(idle - earlier.idle) / Double(passed) : 0
  }

  /// The stolen share of the time since the machine started, 0 to 1.
  public var stolenShare: Double { total > 0 ? Double(stolen) / Double(total) : 0 }
}
