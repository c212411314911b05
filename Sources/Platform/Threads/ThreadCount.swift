internal import CLinux
internal import Glibc

/// How many threads the calling process has, as the kernel counts them.
enum ThreadCount {
  /// The number of this moment.
  ///
  /// The kernel gives the directory of tasks two links more than there are threads.
  /// - Throws: `PlatformError.unreadable` where /proc is not mounted.
  static func current() throws(PlatformError) -> Int {
    var status = stat()
    guard stat("/proc/self/task", &status) == 0, status.st_nlink > 2 else {
      throw .unreadable(path: "/proc/self/task")
    }
    return Int(status.st_nlink) - 2
  }

  /// Throws unless the calling thread is the only one.
  ///
  /// A joined thread may be counted for some microseconds more, so the kernel is asked again for up
  /// to 20 milliseconds. The thread of a sanitizer holds no lock of the program and does not count.
  /// - Throws: `PlatformError.forkWithThreads` with the last count.
  static func requireOne() throws(PlatformError) {
    var count = try current()
    let deadline = MonotonicClock.now() + 20_000_000
    let allowed = 1 + Int(clinux_watching_threads())
    while count > allowed, MonotonicClock.now() < deadline {
      sched_yield()
      count = try current()
    }
    if count > allowed { throw .forkWithThreads(count: count) }
  }
}
