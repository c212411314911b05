internal import CEditline
internal import Glibc
public import Platform

/// The signals a person or the system sends to the shell, as a queue to read instead of handlers.
///
/// The signals are blocked for the calling thread and arrive on a descriptor that `poll` can watch,
/// so no code ever runs inside a signal handler. Blocked signals are not lost between two prompts;
/// a child started with a mask must be given an empty one. The shell makes one queue, on its only
/// thread, before anything else.
public final class SignalQueue {
  /// The signals that arrive in the queue.
  public static let numbers: [Int32] = [
    SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGTERM, SIGHUP,
  ]

  /// Readable for `poll` whenever a signal waits.
  public let descriptor: Int32

  /// Blocks the signals of this thread and opens the queue; nil when descriptors ran out.
  public init?() {
    var set = SignalQueue.set(of: SignalQueue.numbers)
    // Someone who started the program with an ignored hang-up (nohup) wants it to stay ignored.
    for number in SignalQueue.numbers where SignalQueue.isIgnored(number) {
      sigdelset(&set, number)
    }
    pthread_sigmask(SIG_BLOCK, &set, nil)
    descriptor = conlab_signal_descriptor(&set)
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// The number of the oldest waiting signal, or nil; never waits.
  public func next() -> Int32? {
    let number = conlab_next_signal(descriptor)
    return number > 0 ? number : nil
  }

  /// Stops this process and returns when it is continued.
  /// - Parameter wholeGroup: Whether the programs it is piped to stop with it, as on Ctrl-Z.
  public func suspendProcess(wholeGroup: Bool = false) {
    var stop = SignalQueue.set(of: [SIGTSTP])
    if wholeGroup { kill(0, SIGTSTP) } else { raise(SIGTSTP) }
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    // The signal that continued the process has done its work.
    var resume = SignalQueue.set(of: [SIGCONT])
    var none = timespec()
    sigtimedwait(&resume, nil, &none)
  }

  /// Ends this process by the signal itself, so that whoever waits sees the true reason.
  public static func endProcess(by reason: Signal) -> Never {
    let number = reason.rawValue
    var set = SignalQueue.set(of: [number])
    signal(number, SIG_DFL)
    raise(number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    exit(128 + number)
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
