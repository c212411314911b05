internal import Glibc

/// What the kernel counted: processor time.
public struct Usage: Equatable, Sendable {
  /// Processor time outside the kernel, in nanoseconds.
  public var userTime = 0
  /// Processor time inside the kernel, in nanoseconds.
  public var systemTime = 0

  /// Whose counters are read.
  public enum Scope: Sendable {
    /// All children of the calling process that ended and were waited for.
    case children
  }

  /// Counters that are all zero.
  public init() {}

  /// The counters of this moment.
  public static func current(_ scope: Scope) -> Usage {
    var kernel = rusage()
    getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &kernel)
    var usage = Usage()
    usage.userTime = kernel.ru_utime.tv_sec * 1_000_000_000 + Int(kernel.ru_utime.tv_usec) * 1_000
    usage.systemTime = kernel.ru_stime.tv_sec * 1_000_000_000 + Int(kernel.ru_stime.tv_usec) * 1_000
    return usage
  }
}
