public import CLinux

/// The condition variable of the C library: holders of a mutex sleep until somebody signals.
///
/// A wait may end although nobody signalled, and what was signalled may no longer hold when the
/// waiter has the mutex again: look at the data in a loop, never once.
public final class ConditionVariable: Sendable {
  private let placed: PlacedLock
  @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer

  /// A condition variable that nobody waits on.
  public init(between kind: WorkerKind = .process) throws(PlatformError) {
    placed = try PlacedLock("pthread_cond_init") { address in
      clinux_condition_init(address, kind == .process)
    }
    address = placed.address
  }

  /// Releases the mutex, sleeps until woken, and takes the mutex again.
  /// - Precondition: the caller holds the mutex.
  @inlinable @inline(__always)
  public func wait(_ mutex: PthreadMutex) {
    let code = clinux_condition_wait(address, mutex.address)
    precondition(code == 0, "only a holder of the mutex can wait")
  }

  /// As `wait`, for at most this many nanoseconds on the monotonic clock.
  /// - Returns: whether the waiter was woken; false when the time was up. It holds the mutex either
  ///   way.
  public func wait(_ mutex: PthreadMutex, nanoseconds: Int) -> Bool {
    clinux_condition_timed_wait(address, mutex.address, Int64(nanoseconds)) == 0
  }

  /// Wakes at least one waiter, if there is one; a signal that nobody waits for is lost.
  @inlinable @inline(__always)
  public func signal() { _ = clinux_condition_signal(address) }

  /// Wakes all who wait at this moment.
  @inlinable @inline(__always)
  public func broadcast() { _ = clinux_condition_broadcast(address) }
}
