internal import CLinux
internal import Glibc

/// The clocks of processor time really used; each reading enters the kernel.
public enum ProcessorClock {
  /// The processor time of the calling thread, in nanoseconds.
  public static func thread() -> Int { read(CLOCK_THREAD_CPUTIME_ID) }

  /// The processor time of all threads of the calling process, in nanoseconds.
  public static func process() -> Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
