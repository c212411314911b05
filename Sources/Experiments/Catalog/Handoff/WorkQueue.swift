public import Platform

/// A queue through which any number of producers hand numbers to any number of consumers.
public protocol WorkQueue: Sendable {
  /// Puts a number in, waiting for space.
  func put(_ item: UInt64) throws(PlatformError)
  /// Takes the next number, waiting for one.
  func take() throws(PlatformError) -> UInt64
}

/// The kinds of queues that the lab compares.
public enum WorkQueueKind: String, CaseIterable, Sendable {
  /// Within one process, behind a mutex with condition variables.
  case condition
  /// Between processes, a pipe.
  case pipe
  /// Between processes, a ring in shared memory with a futex.
  case ring

  /// What the users of the queue are.
  public var workers: WorkerKind { self == .condition ? .thread : .process }

  /// Opens a queue for 256 items, or as many as a pipe holds.
  /// - Throws: `PlatformError.call` at a limit of the machine.
  public func open() throws(PlatformError) -> any WorkQueue {
    switch self {
    case .condition: try ConditionQueue(capacity: 256)
    case .pipe: PipeQueue(pipe: try Pipe())
    case .ring: try RingQueue(capacity: 256)
    }
  }
}
