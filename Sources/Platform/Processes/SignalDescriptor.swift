internal import CLinux
internal import Glibc

/// A descriptor from which blocked signals are read in turn, so that no handler is needed.
public struct SignalDescriptor {
  /// The descriptor to poll; readable when a signal has arrived.
  public let descriptor: FileDescriptor
  private var before = sigset_t()

  /// Blocks the signals for the calling thread and collects them.
  ///
  /// Only a thread that is alone in its process, or whose fellows block the same signals, gets all.
  /// - Throws: `PlatformError.call` when there are too many open files.
  public init(for signals: [Signal]) throws(PlatformError) {
    var mask = sigset_t()
    let numbers = signals.map(\.rawValue)
    let number = try SystemCall.check("signalfd") {
      clinux_signal_descriptor(numbers, Int32(numbers.count), &mask)
    }
    descriptor = FileDescriptor(rawValue: number)
    before = mask
  }

  /// The next signal that has arrived and was not read yet, or nil; never blocks.
  public func next() -> Signal? {
    let number = clinux_next_signal(descriptor.rawValue)
    return number == 0 ? nil : Signal(rawValue: number)
  }

  /// The signals that have arrived since the last call, oldest first of each kind; never blocks.
  public func arrived() -> [Signal] {
    var signals: [Signal] = []
    while let signal = next() { signals.append(signal) }
    return signals
  }

  /// Drops what has arrived, closes the descriptor and puts the former mask back.
  public func close() {
    _ = arrived()
    descriptor.close()
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}

extension Signal {
  /// The other end of the terminal went away.
  public static let hangUp = Signal(rawValue: SIGHUP)
  /// The end with a memory image that a terminal asks for on Ctrl-\.
  public static let quit = Signal(rawValue: SIGQUIT)
  /// The halt a terminal sends on Ctrl-Z.
  public static let terminalStop = Signal(rawValue: SIGTSTP)
  /// The terminal changed its size.
  public static let windowChange = Signal(rawValue: SIGWINCH)
  /// A child ended or halted.
  public static let child = Signal(rawValue: SIGCHLD)
  /// A file grew beyond its limit.
  public static let fileSize = Signal(rawValue: SIGXFSZ)

  /// Whether this process ignores the signal, such as a hang-up below nohup.
  public var isIgnored: Bool {
    var action = sigaction()
    sigaction(rawValue, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Whether the calling thread has blocked the signal, as it does to read it from a queue.
  public var isBlocked: Bool {
    var mask = sigset_t()
    pthread_sigmask(SIG_SETMASK, nil, &mask)
    return sigismember(&mask, rawValue) == 1
  }

  /// Lets the signal pass without an effect on this process; programs it starts begin anew.
  public func ignore() { _ = Glibc.signal(rawValue, SIG_IGN) }

  /// Blocks every signal that can be blocked, for the calling thread.
  public static func blockAll() { _ = clinux_block_all_signals() }

  /// Halts the calling process until someone resumes it.
  public static func stopSelf() { _ = raise(SIGSTOP) }
}
