internal import CLinux
internal import Glibc

extension Signal {
  /// A signal without a meaning of its own, left to programs.
  public static let user = Signal(rawValue: SIGUSR1)

  /// Sends the signal to one thread of a process.
  public func send(toThread thread: Int32, of process: Int32) throws(PlatformError) {
    try SystemCall.check("tgkill") { clinux_thread_kill(process, thread, rawValue) }
  }

  /// Blocks the signal for the calling thread and the threads it makes later.
  public func block() { _ = clinux_block_signal(rawValue) }

  /// Waits for at most this many nanoseconds until the signal, which is blocked, comes to the caller.
  /// - Returns: whether it came.
  public func comes(within nanoseconds: Int) -> Bool {
    clinux_await_signal(rawValue, Int64(nanoseconds)) == 1
  }
}

/// A group of processes that signals can be sent to together, such as all that a shell line starts.
public enum ProcessGroup {
  /// Makes the calling process a member of a group of its session.
  /// - Throws: `PlatformError.call` with EPERM when the group is not of this session.
  public static func join(_ group: Int32) throws(PlatformError) {
    try SystemCall.check("setpgid") { setpgid(0, group) }
  }
}
