/// Something that can go wrong, and the shortest way to it.
public struct Fault: Sendable {
  /// What goes wrong.
  public var kind: Kind
  /// How many schedules come to it; none where there is no end of schedules, or not all were seen.
  public var schedules: Natural?
  /// A shortest schedule that comes to it.
  public var schedule: Schedule

  /// What can go wrong; none is better or worse than another.
  public enum Kind: Equatable, Sendable {
    /// A thread fails by a step of its own.
    case failure(StepFailure, line: Int)
    /// A condition holds that never should; its place among the conditions of the program.
    case never(Int)
    /// A condition does not hold at an end.
    case finally(Int)
    /// Nobody can move, and not all have ended.
    case deadlock([Waiting])
    /// Some threads can still move, but never come to an end or to a next round.
    case livelock([String])
    /// Some threads can never move again, while others go on.
    case blockedForGood([Waiting])
    /// Two threads are about to use the same value, one of them to write, and not both atomically.
    case dataRace(String, [Access])
  }

  /// A thread that cannot move, and why.
  public struct Waiting: Equatable, Sendable {
    /// The thread.
    public var thread: String
    /// Why it cannot move.
    public var blocking: Blocking

    /// A thread with what keeps it.
    public init(thread: String, blocking: Blocking) {
      self.thread = thread
      self.blocking = blocking
    }
  }

  /// One of two accesses that conflict.
  public struct Access: Equatable, Sendable {
    /// The thread.
    public var thread: String
    /// The line of the program, from 1.
    public var line: Int
    /// Whether it writes.
    public var isWrite: Bool
    /// Whether it is atomic.
    public var isAtomic: Bool
  }
}

extension Fault.Kind {
  /// Whether it is a data race, which breaks nothing by itself where reads and writes are indivisible.
  public var isDataRace: Bool {
    if case .dataRace = self { true } else { false }
  }
}
