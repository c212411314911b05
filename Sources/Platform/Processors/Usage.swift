internal import CLinux

/// What the kernel counted for a thread or a process: switches, faults and processor time.
public struct Usage: Equatable, Sendable, BitwiseCopyable {
  /// Times the processor was given up to wait for something.
  public var voluntarySwitches = 0
  /// Times the kernel took the processor away.
  public var involuntarySwitches = 0
  /// Page faults served without reading from a device.
  public var minorFaults = 0
  /// Page faults that had to read from a device.
  public var majorFaults = 0
  /// Processor time outside the kernel, in nanoseconds; kernels count it in ticks or microseconds.
  public var userTime = 0
  /// Processor time inside the kernel, in nanoseconds; kernels count it in ticks or microseconds.
  public var systemTime = 0

  /// Whose counters are read.
  public enum Scope: Sendable {
    /// The calling thread.
    case thread
    /// All threads of the calling process, the ended ones included.
    case process
    /// All children of the calling process that ended and were waited for.
    case children
  }

  /// Counters that are all zero.
  public init() {}

  init(_ usage: clinux_usage) {
    voluntarySwitches = Int(usage.voluntary_switches)
    involuntarySwitches = Int(usage.involuntary_switches)
    minorFaults = Int(usage.minor_faults)
    majorFaults = Int(usage.major_faults)
    userTime = Int(usage.user_time)
    systemTime = Int(usage.system_time)
  }

  /// The counters of this moment, since the thread or process began.
  public static func current(_ scope: Scope) -> Usage {
    var usage = clinux_usage()
    // The call fails for a bad scope or address only, and neither can be written here.
    switch scope {
    case .thread: clinux_usage_get(clinux_usage_thread, &usage)
    case .process: clinux_usage_get(clinux_usage_process, &usage)
    case .children: clinux_usage_get(clinux_usage_children, &usage)
    }
    return Usage(usage)
  }

  /// What was counted from one reading to a later one.
  public static func - (later: Usage, earlier: Usage) -> Usage {
    var result = Usage()
    for field: WritableKeyPath<Usage, Int> in [
      \.voluntarySwitches, \.involuntarySwitches, \.minorFaults, \.majorFaults, \.userTime,
      \.systemTime,
    ] {
      result[keyPath: field] = later[keyPath: field] - earlier[keyPath: field]
    }
    return result
  }
}
