public import CLinux
internal import Glibc

/// The mutex of the C library, the lock most programs use: a waiter sleeps in the kernel.
///
/// Locking it twice from one thread blocks for ever, as in C; that is what a deadlock needs.
public final class PthreadMutex: Lock {
  /// What a mutex does beyond excluding others.
  public struct Options: OptionSet, Sendable {
    /// The bits of the options.
    public let rawValue: Int
    /// Options from their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The holder runs at the highest priority among its waiters.
    public static let priorityInheritance = Options(rawValue: 1)
    /// The next owner learns that the holder died and can repair what the mutex guards.
    public static let robust = Options(rawValue: 2)
  }

  /// How an attempt to take a mutex ended.
  public enum Acquisition: Equatable, Sendable {
    /// The caller holds the mutex.
    case acquired
    /// The caller holds the mutex, whose last owner died holding it; see `repair`.
    case ownerDied
    /// The time was up.
    case timedOut
    /// An owner died and nobody repaired the mutex, so nobody can have it any more.
    case unrecoverable
  }

  private let placed: PlacedLock
  @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer

  /// A free mutex.
  /// - Parameters:
  ///   - kind: between what it excludes. One between threads serves one process only and may be
  ///     cheaper; while a process never had a second thread it is locked without atomic operations.
  ///   - options: what it does beyond excluding others.
  /// - Throws: `PlatformError.unsupported` when the C library refuses the options;
  ///   `PlatformError.call` when no memory can be mapped.
  public init(between kind: WorkerKind = .process, _ options: Options = []) throws(PlatformError) {
    placed = try PlacedLock("pthread_mutex_init") { address in
      clinux_mutex_init(
        address, kind == .process, options.contains(.priorityInheritance),
        options.contains(.robust))
    }
    address = placed.address
  }

  /// Waits until the mutex is free and takes it.
  /// - Precondition: no owner of a robust mutex has died; use `acquire` where that can happen.
  @inlinable @inline(__always)
  public func lock() {
    let code = clinux_mutex_lock(address)
    // Asked in debug builds only: the question would be a twentieth of what is measured.
    assert(code == 0, "the mutex cannot be locked")
  }

  /// Takes the mutex if it is free this moment, and says whether it did.
  @inlinable @inline(__always)
  public func tryLock() -> Bool { clinux_mutex_try_lock(address) == 0 }

  /// Waits at most this many nanoseconds for the mutex and says whether it was taken.
  public func lock(nanoseconds: Int) -> Bool { acquire(nanoseconds: nanoseconds) == .acquired }

  /// Releases the mutex.
  @inlinable @inline(__always)
  public func unlock() {
    let code = clinux_mutex_unlock(address)
    assert(code == 0, "only the holder of the mutex can unlock it")
  }

  /// Waits for the mutex and says how that ended.
  /// - Parameter nanoseconds: the longest wait; nil without end.
  /// - Returns: whether the caller holds the mutex, and what it has to know of the last owner.
  public func acquire(nanoseconds: Int? = nil) -> Acquisition {
    let code =
      nanoseconds.map { clinux_mutex_timed_lock(address, Int64($0)) } ?? clinux_mutex_lock(address)
    switch code {
    case 0: return .acquired
    case EOWNERDEAD: return .ownerDied
    case ETIMEDOUT: return .timedOut
    default: return .unrecoverable
    }
  }

  /// Declares what the mutex guards to be in order again, after `ownerDied` and before `unlock`.
  public func repair() { _ = clinux_mutex_make_consistent(address) }
}
