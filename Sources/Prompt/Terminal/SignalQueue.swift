internal import Glibc
public import Platform

/// The signals a person or the system sends to the program, as a queue to read, without handlers.
///
/// The signals are blocked for the calling thread and arrive on a descriptor that `poll` can watch,
/// so no code ever runs inside a signal handler. Blocked signals are not lost between two prompts;
/// a child started with a mask must be given an empty one. A program makes one queue, on its only
/// thread, before anything else.
public final class SignalQueue {
  /// The signals that arrive in the queue.
  private static let heard: [Signal] = [
    .interrupt, .quit, .terminalStop, .resume, .windowChange, .terminate, .hangUp,
  ]

  private let signals: SignalDescriptor

  /// Blocks the signals of this thread and opens the queue; nil when descriptors ran out.
  public init?() {
    // Someone who started the program with an ignored hang-up (nohup) wants it to stay ignored.
    let wanted = SignalQueue.heard.filter { !$0.isIgnored }
    guard let signals = try? SignalDescriptor(for: wanted) else { return nil }
    self.signals = signals
  }

  deinit { signals.close() }

  /// Readable for `poll` whenever a signal waits.
  var descriptor: FileDescriptor { signals.descriptor }

  /// The oldest waiting signal, or nil; never waits.
  func next() -> Signal? { signals.next() }

  /// Stops this process and returns when it is continued.
  /// - Parameter wholeGroup: Whether the programs it is piped to stop with it, as on Ctrl-Z.
  func suspendProcess(wholeGroup: Bool = false) {
    var stop = SignalQueue.set(of: .terminalStop)
    if wholeGroup { kill(0, SIGTSTP) } else { raise(SIGTSTP) }
    pthread_sigmask(SIG_UNBLOCK, &stop, nil)
    pthread_sigmask(SIG_BLOCK, &stop, nil)
    // The signal that continued the process has done its work.
    var resume = SignalQueue.set(of: .resume)
    var none = timespec()
    sigtimedwait(&resume, nil, &none)
  }

  /// Ends this process by the signal itself, so that whoever waits sees the true reason.
  public static func endProcess(by reason: Signal) -> Never {
    let number = reason.rawValue
    var set = SignalQueue.set(of: reason)
    signal(number, SIG_DFL)
    raise(number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    exit(128 + number)
  }

  private static func set(of signal: Signal) -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, signal.rawValue)
    return set
  }
}
