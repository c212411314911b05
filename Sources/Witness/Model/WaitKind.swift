/// What a thread waits for, as far as it can be told from outside.
public enum WaitKind: Int, CaseIterable, Sendable, BitwiseCopyable {
  /// A lock that has a known holder, or had one earlier.
  case lock
  /// The global interpreter lock of Python.
  case gil
  /// A condition variable of the C library.
  case condition
  /// A semaphore of the C library; the locks of Python are made of these.
  case semaphore
  /// To be woken by another thread, through a futex whose meaning cannot be told.
  case wake
  /// The end of another thread.
  case join
  /// The end of a child process.
  case child
  /// Nothing but time.
  case sleep
  /// A signal.
  case signal
  /// A file, or the device below it.
  case file
  /// A socket.
  case socket
  /// A pipe.
  case pipe
  /// A terminal.
  case terminal
  /// Any of several descriptors.
  case events
  /// A message queue or a semaphore of System V or POSIX.
  case message
  /// A page of its memory, or something in the kernel outside any system call.
  case paging
  /// To be resumed after it was halted.
  case stopped
  /// Another system call.
  case call
  /// Something that nobody may look at.
  case unknown

  /// The name in records and results.
  public var name: String { "\(self)" }

  /// The kind of a name in records; nil for one of a later version.
  public init?(name: String) {
    guard let kind = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = kind
  }

  /// Whether only another thread of the program can end the wait.
  public var isInternal: Bool {
    switch self {
    case .lock, .gil, .condition, .semaphore, .wake, .join, .child, .pipe, .message: true
    case .sleep, .signal, .file, .socket, .terminal, .events, .paging, .stopped, .call, .unknown:
      false
    }
  }

  /// Whether it waits for something to work on, from whoever it may come.
  public var isForInput: Bool {
    switch self {
    case .condition, .semaphore, .wake, .socket, .pipe, .terminal, .events, .message: true
    case .lock, .gil, .join, .child, .sleep, .signal, .file, .paging, .stopped, .call, .unknown:
      false
    }
  }
}
