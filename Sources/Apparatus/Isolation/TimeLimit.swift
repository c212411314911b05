internal import Glibc

/// The end of a process that waits for somebody who will never come.
public enum TimeLimit {
  /// Lets SIGALRM end the calling process after this many seconds, with every child forked by it.
  ///
  /// Meant for short-lived children that have the default disposition of the signal.
  public static func arm(seconds: Int) { alarm(UInt32(clamping: seconds)) }
}
