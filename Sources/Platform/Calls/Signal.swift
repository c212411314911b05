internal import Glibc

/// A signal of the kernel, by number, with the name people know it by.
public struct Signal: RawRepresentable, Hashable, Sendable {
  /// The number of the signal on this machine.
  public let rawValue: Int32

  /// A signal by its number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The interrupt a terminal sends on Ctrl-C.
  public static let interrupt = Signal(rawValue: SIGINT)
  /// The polite request to end.
  public static let terminate = Signal(rawValue: SIGTERM)
  /// The end that cannot be refused.
  public static let kill = Signal(rawValue: SIGKILL)
  /// The abort of a process that found itself broken.
  public static let abort = Signal(rawValue: SIGABRT)
  /// The access to memory that is not there.
  public static let segmentationFault = Signal(rawValue: SIGSEGV)
  /// The halt that cannot be refused.
  public static let stop = Signal(rawValue: SIGSTOP)
  /// The end of a halt.
  public static let resume = Signal(rawValue: SIGCONT)
  /// The processor-time limit was reached.
  public static let processorTime = Signal(rawValue: SIGXCPU)

  private static let names: [Int32: String] = [
    SIGHUP: "SIGHUP", SIGINT: "SIGINT", SIGQUIT: "SIGQUIT", SIGILL: "SIGILL", SIGTRAP: "SIGTRAP",
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGUSR1: "SIGUSR1",
    SIGSEGV: "SIGSEGV", SIGUSR2: "SIGUSR2", SIGPIPE: "SIGPIPE", SIGALRM: "SIGALRM",
    SIGTERM: "SIGTERM", SIGCHLD: "SIGCHLD", SIGCONT: "SIGCONT", SIGSTOP: "SIGSTOP",
    SIGTSTP: "SIGTSTP", SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ", SIGSYS: "SIGSYS",
  ]

  /// The name in capitals, such as SIGSEGV, or the number where there is none.
  public var name: String { Signal.names[rawValue] ?? "signal \(rawValue)" }

  /// Sends the signal to one process.
  public func send(toProcess process: Int32) throws(PlatformError) {
    try SystemCall.check("kill") { Glibc.kill(process, rawValue) }
  }

  /// Sends the signal to every process of a group; never to the caller's own by accident.
  /// - Precondition: the group is above 1, because 0 and 1 would address the caller or everyone.
  public func send(toGroup group: Int32) throws(PlatformError) {
    precondition(group > 1, "a process group above 1 is required")
    try SystemCall.check("kill") { Glibc.kill(-group, rawValue) }
  }
}
