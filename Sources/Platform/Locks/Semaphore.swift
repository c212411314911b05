public import CLinux

/// A number of permits: a thread that finds none left sleeps until another gives one back.
///
/// With one permit it serves as a `Lock`; unlike a mutex it belongs to nobody, so that anybody may
/// give a permit back.
public final class Semaphore: Lock {
  private let placed: PlacedLock
  @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer

  /// A semaphore with this many permits.
  public init(
    permits: Int = 1, between kind: WorkerKind = .process
  ) throws(PlatformError) {
    placed = try PlacedLock("sem_init") { address in
      clinux_semaphore_init(address, kind == .process, UInt32(clamping: permits))
    }
    address = placed.address
  }

  /// Waits for a permit and takes it.
  @inlinable @inline(__always)
  public func wait() {
    // Fails for a signal only, after which it is tried again.
    while clinux_semaphore_wait(address) != 0 {}
  }

  /// Takes a permit if there is one this moment, and says whether it did.
  @inlinable @inline(__always)
  public func tryWait() -> Bool { clinux_semaphore_try_wait(address) == 0 }

  /// Waits at most this many nanoseconds for a permit and says whether it took one.
  public func wait(nanoseconds: Int) -> Bool {
    clinux_semaphore_timed_wait(address, Int64(nanoseconds)) == 0
  }

  /// Gives a permit back, or adds one.
  @inlinable @inline(__always)
  public func post() {
    let code = clinux_semaphore_post(address)
    precondition(code == 0, "the semaphore holds no more permits")
  }

  /// Waits for a permit and takes it.
  @inlinable @inline(__always)
  public func lock() { wait() }

  /// Takes a permit if there is one this moment, and says whether it did.
  @inlinable @inline(__always)
  public func tryLock() -> Bool { tryWait() }

  /// Waits at most this many nanoseconds for a permit and says whether it took one.
  public func lock(nanoseconds: Int) -> Bool { wait(nanoseconds: nanoseconds) }

  /// Gives a permit back.
  @inlinable @inline(__always)
  public func unlock() { post() }
}
