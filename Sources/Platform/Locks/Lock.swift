/// A lock that one worker at a time holds, in memory that threads and forked processes share.
///
/// Whoever takes it must release it; a lock does not know that its owner has died unless it says
/// so. A lock made before a fork is the same lock in parent and child. Locks have no state outside
/// their mapping, so nothing is destroyed with them but the mapping.
public protocol Lock: AnyObject, Sendable {
  /// Waits until the lock is free and takes it.
  func lock()
  /// Takes the lock if it is free this moment, and says whether it did.
  func tryLock() -> Bool
  /// Waits at most this many nanoseconds for the lock and says whether it was taken.
  func lock(nanoseconds: Int) -> Bool
  /// Releases the lock; only whoever holds it may.
  func unlock()
}
