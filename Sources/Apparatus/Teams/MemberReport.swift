public import Platform

/// What one member of a team was and did; times in nanoseconds on `MonotonicClock`.
public struct MemberReport: Equatable, Sendable {
  /// The number of the member in its team, from 0.
  public let index: Int
  /// Whether it was a thread or a process.
  public let kind: WorkerKind
  /// The process it ran in.
  public let processIdentifier: Int32
  /// The thread it ran on; nil when it ended before it could say.
  public let threadIdentifier: Int32?
  /// The processor it was on when its body began; nil when it never did.
  public let processorAtStart: Int?
  /// The processor it was on when its body had ended; nil when it did not end by returning.
  public let processorAtEnd: Int?
  /// Whether it was bound to the processor the placement names.
  public let pinned: Bool
  /// When its creator asked for it.
  public let created: Int
  /// When its first instruction ran; nil when none did.
  public let arrived: Int?
  /// When the gate opened; nil without a gate.
  public let released: Int?
  /// When its body began; nil when it never did.
  public let started: Int?
  /// When its body returned; nil when it did not.
  public let finished: Int?
  /// When its creator knew that it had ended.
  public let joined: Int
  /// What was counted between `started` and `finished`; zero when the body did not return.
  public let usage: Usage
  /// How the process ended; nil for a thread.
  public let exit: ExitStatus?

  /// The time its body ran, from start to finish in nanoseconds, when it did both.
  public var running: Range<Int>? {
    guard let started, let finished, started <= finished else { return nil }
    return started..<finished
  }
}

/// The part of a report that the member itself writes, in shared memory; 0 stands for "not yet".
struct MemberRecord: BitwiseCopyable {
  var threadIdentifier: Int32 = 0
  var pinned = false
  var arrived = 0
  var released = 0
  var started = 0
  var finished = 0
  var processorAtStart = -1
  var processorAtEnd = -1
  var usage = Usage()
}

/// The part of a report that the creator of a member notes down.
struct MemberLife {
  var processIdentifier: Int32 = 0
  var created = 0
  var joined = 0
  var exit: ExitStatus?
}

extension MemberReport {
  init(index: Int, kind: WorkerKind, record: MemberRecord, life: MemberLife) {
    self.init(
      index: index, kind: kind, processIdentifier: life.processIdentifier,
      threadIdentifier: record.threadIdentifier == 0 ? nil : record.threadIdentifier,
      processorAtStart: record.processorAtStart < 0 ? nil : record.processorAtStart,
      processorAtEnd: record.processorAtEnd < 0 ? nil : record.processorAtEnd,
      pinned: record.pinned, created: life.created, arrived: record.arrived.orNil,
      released: record.released.orNil, started: record.started.orNil,
      finished: record.finished.orNil, joined: life.joined, usage: record.usage, exit: life.exit)
  }
}

extension Int {
  fileprivate var orNil: Int? { self == 0 ? nil : self }
}
