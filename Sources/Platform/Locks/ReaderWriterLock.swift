public import CLinux

/// The reader-writer lock of the C library: many may read at once, or one may write.
///
/// As a `Lock` it is taken for writing.
public final class ReaderWriterLock: Lock {
  /// Who goes first when readers and writers wait.
  public enum Preference: String, CaseIterable, Sendable {
    /// A reader enters while others read, even if a writer waits.
    case readers
    /// A waiting writer keeps new readers out; a reader must then not lock twice.
    case writers
  }

  private let placed: PlacedLock
  @usableFromInline nonisolated(unsafe) let address: UnsafeMutableRawPointer

  /// A free lock.
  public init(
    between kind: WorkerKind = .process, preferring preference: Preference = .readers
  ) throws(PlatformError) {
    placed = try PlacedLock("pthread_rwlock_init") { address in
      clinux_rwlock_init(address, kind == .process, preference == .writers)
    }
    address = placed.address
  }

  /// Waits until nobody writes and enters as a reader.
  @inlinable @inline(__always)
  public func lockForReading() {
    let code = clinux_rwlock_read(address)
    precondition(code == 0, "the lock cannot be taken for reading")
  }

  /// Waits at most this many nanoseconds to enter as a reader and says whether it did.
  public func lockForReading(nanoseconds: Int) -> Bool {
    clinux_rwlock_timed_read(address, Int64(nanoseconds)) == 0
  }

  /// Waits until nobody reads or writes and enters as the writer.
  @inlinable @inline(__always)
  public func lock() {
    let code = clinux_rwlock_write(address)
    precondition(code == 0, "the lock cannot be taken for writing")
  }

  /// Enters as the writer if nobody is in, and says whether it did.
  public func tryLock() -> Bool { lock(nanoseconds: 0) }

  /// Waits at most this many nanoseconds to enter as the writer and says whether it did.
  public func lock(nanoseconds: Int) -> Bool {
    clinux_rwlock_timed_write(address, Int64(nanoseconds)) == 0
  }

  /// Leaves, as the reader or the writer that one entered.
  @inlinable @inline(__always)
  public func unlock() {
    let code = clinux_rwlock_unlock(address)
    precondition(code == 0, "the lock cannot be released")
  }
}
