internal import CLinux

/// The scheduling of threads that run before all ordinary ones until they block or end.
///
/// A thread of this kind that never blocks keeps its processor from everybody else: give it work
/// that is bounded in time, and only in a child process.
public enum RealTimePriority {
  /// Lets the calling thread run at this priority among the real-time ones.
  /// - Precondition: the priority is 1 to 99.
  /// - Throws: `PlatformError.call` with EPERM where the user may not.
  public static func set(_ priority: Int) throws(PlatformError) {
    precondition((1...99).contains(priority), "real-time priorities are 1 to 99")
    try SystemCall.check("sched_setscheduler") { clinux_set_real_time(Int32(priority)) }
  }
}
