internal import CLinux
internal import Glibc

/// A sleep of the calling thread.
public enum Nap {
  /// Sleeps for at least this many nanoseconds; the kernel adds some tens of microseconds.
  ///
  /// A signal ends the sleep early.
  public static func sleep(nanoseconds: Int) {
    let whole = 1_000_000_000
    var time = timespec(tv_sec: max(0, nanoseconds) / whole, tv_nsec: max(0, nanoseconds) % whole)
    nanosleep(&time, nil)
  }

  /// Lets the calling thread, and the threads it makes later, wake as exactly as the kernel can.
  ///
  /// Otherwise the kernel may add 50 microseconds to join several wake-ups.
  public static func wakeExactly() { _ = clinux_set_timer_slack(1) }
}
