internal import Results
public import ArgumentParser
internal import Platform

/// A way to keep the updates of one counter from getting lost.
public enum RaceGuard: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// Nothing: a load, then a store.
  case none
  /// The mutex of the C library around load and store.
  case mutex
  /// One atomic addition instead of load and store.
  case atomic
  /// A spin lock around load and store.
  case spin
  /// A semaphore with one permit around load and store.
  case semaphore
  /// A reader-writer lock, taken for writing, around load and store.
  case rwlock
  /// No sharing: the workers send their updates to one owner of the counter.
  case queue
  /// Not a guard: every one of them, compared.
  case all

  /// The guards that are measured for this choice; the unguarded updates always come first.
  var measured: [RaceGuard] {
    switch self {
    case .all: Self.allCases.filter { $0 != .all }
    case .none: [.none]
    default: [.none, self]
    }
  }

  /// The name under which the figures of the guard are recorded.
  var condition: Condition { Condition(.guard, rawValue) }

  /// The lock behind the guard, if it has one that somebody holds.
  func lock(between kind: WorkerKind) throws(PlatformError) -> (any Lock)? {
    switch self {
    case .none, .atomic, .queue, .all: nil
    case .mutex: try PthreadMutex(between: kind)
    case .spin: try SpinLock()
    case .semaphore: try Semaphore(between: kind)
    case .rwlock: try ReaderWriterLock(between: kind)
    }
  }
}
