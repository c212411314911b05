internal import CLinux
internal import Glibc

/// A copy of the calling process that runs a closure and ends; its creator must wait for it.
///
/// A fork copies one thread but every lock, so it is refused unless the process has exactly one
/// thread: then nobody who vanishes can hold a lock. The child has default signal dispositions and
/// an empty mask, is killed when the thread that forked it dies unless asked otherwise, and never
/// returns.
public struct ForkedProcess: Hashable, Sendable {
  /// The identifier of the child.
  public let processIdentifier: Int32

  /// How the child ended and what it used.
  public struct Ending: Equatable, Sendable {
    /// The exit code or the signal.
    public let status: ExitStatus
    /// The counters of the child and of the descendants it waited for.
    public let usage: Usage

    static func wait(for process: Int32) throws(PlatformError) -> Ending {
      var status: Int32 = 0
      var usage = clinux_usage()
      try SystemCall.check("wait4") { clinux_wait_usage(process, &status, &usage) }
      return Ending(status: ExitStatus(waitStatus: status), usage: Usage(usage))
    }
  }

  private final class Body {
    let run: () -> Int32
    init(_ run: @escaping () -> Int32) { self.run = run }
  }

  /// Forks a child that runs the body and ends with its result as the exit code.
  /// - Parameters:
  ///   - ownGroup: whether the child leads a new process group.
  ///   - outlivesParent: whether the child goes on when its creator dies; then nobody ends it but
  ///     itself, so its body must be bounded in time.
  ///   - body: runs in the child; it must not print, and what it changes is seen only there.
  /// - Returns: the child, for which the caller must wait.
  /// - Throws: `PlatformError.forkWithThreads`; `PlatformError.call` with EAGAIN or ENOMEM at a
  ///   limit.
  public static func start(
    ownGroup: Bool = false, outlivesParent: Bool = false, _ body: @escaping () -> Int32
  ) throws(PlatformError) -> ForkedProcess {
    try ThreadCount.requireOne()
    let carried = Unmanaged.passRetained(Body(body))
    // Only the parent comes to the release; the child ends inside the call.
    defer { carried.release() }
    let child = try SystemCall.check("fork") {
      clinux_fork(
        ownGroup, outlivesParent,
        { context in
          guard let context else { return 127 }
          return Unmanaged<Body>.fromOpaque(context).takeUnretainedValue().run()
        }, carried.toOpaque())
    }
    return ForkedProcess(processIdentifier: child)
  }

  /// Waits for the child to end, once.
  public func wait() throws(PlatformError) -> Ending {
    try Ending.wait(for: processIdentifier)
  }

  /// Whether the child has ended already; it stays to be waited for.
  public var hasEnded: Bool {
    var information = siginfo_t()
    let flags = WEXITED | WNOHANG | WNOWAIT
    let result = waitid(P_PID, id_t(processIdentifier), &information, flags)
    // The kernel fills in the number of the signal only when there is an ending to tell of.
    return result == 0 && information.si_signo == SIGCHLD
  }

  /// Sends a signal to the child; safe until it was waited for, because its number stays taken.
  public func send(_ signal: Signal) throws(PlatformError) {
    try signal.send(toProcess: processIdentifier)
  }

  /// Opens a descriptor that becomes readable when the child ends; the caller closes it.
  public func openDescriptor() throws(PlatformError) -> FileDescriptor {
    try .ofProcess(processIdentifier)
  }
}
