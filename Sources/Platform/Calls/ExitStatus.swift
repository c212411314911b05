internal import Glibc

/// How a process ended: by itself with a code, or by a signal.
public enum ExitStatus: Equatable, Sendable {
  /// The process called exit, or returned from main, with this code (0...255).
  case exited(code: Int32)
  /// A signal ended the process.
  case signaled(Signal, coreDumped: Bool)

  /// Whether the process ended by itself with code 0.
  public var isSuccess: Bool { self == .exited(code: 0) }

  /// Decodes the status of the wait family of calls (POSIX `<sys/wait.h>`, Linux layout).
  init(waitStatus status: Int32) {
    let signal = status & 0x7f
    self =
      signal == 0
      ? .exited(code: (status >> 8) & 0xff)
      : .signaled(Signal(rawValue: signal), coreDumped: status & 0x80 != 0)
  }

  /// Waits for one child, and for no other, to end.
  /// - Throws: `PlatformError.call` when the process is not a child of the caller.
  public static func wait(for process: Int32) throws(PlatformError) -> ExitStatus {
    var status: Int32 = 0
    try SystemCall.check("waitpid") { waitpid(process, &status, 0) }
    return ExitStatus(waitStatus: status)
  }

  /// The status of one child when it has ended already, else nil; never blocks.
  public static func poll(_ process: Int32) throws(PlatformError) -> ExitStatus? {
    var status: Int32 = 0
    let found = try SystemCall.check("waitpid") { waitpid(process, &status, WNOHANG) }
    return found == 0 ? nil : ExitStatus(waitStatus: status)
  }

  /// Whether one child has been stopped since the last call, or is still running; never blocks.
  /// - Throws: `PlatformError.call` when the process is not a child of the caller.
  public static func watch(_ process: Int32) throws(PlatformError) -> ChildState {
    var status: Int32 = 0
    let found = try SystemCall.check("waitpid") {
      waitpid(process, &status, WNOHANG | WUNTRACED)
    }
    if found == 0 { return .running }
    // A stopped process has 0x7f where the signal of an ended one stands.
    return status & 0xff == 0x7f ? .stopped : .ended(ExitStatus(waitStatus: status))
  }
}

/// What a child is doing, as far as its parent is told.
public enum ChildState: Equatable, Sendable {
  /// Nothing new is known of it.
  case running
  /// A signal has stopped it; it waits to be continued.
  case stopped
  /// It has ended, and its identifier is free.
  case ended(ExitStatus)
}
