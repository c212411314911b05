/// A lock whose waiters do not sleep: they look at it again and again.
///
/// A waiter reads until the lock looks free and only then tries to take it, so that the cache line
/// stays shared meanwhile; it yields the processor after so many looks, for the owner may be
/// waiting for that very processor.
///
/// Source: L. Rudolph, Z. Segall, Dynamic decentralized cache schemes for MIMD parallel processors,
/// ISCA 1984 (test-and-test-and-set).
public final class SpinLock: Lock {
  private let words: SharedAtomics
  /// 1 while somebody holds the lock.
  @usableFromInline let word: AtomicWord
  /// How often a waiter looks before it yields the processor.
  public let looksBeforeYield: Int

  /// A free lock.
  /// - Parameter looksBeforeYield: how often a waiter looks before it yields; at least 1.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  public init(looksBeforeYield: Int = 200) throws(PlatformError) {
    words = try SharedAtomics(count: 1)
    word = words[0]
    self.looksBeforeYield = max(1, looksBeforeYield)
  }

  /// Waits until the lock is free and takes it.
  @inlinable @inline(__always)
  public func lock() {
    if word.exchange(1) != 0 { waitAndTake() }
  }

  /// Takes the lock if it is free this moment, and says whether it did.
  @inlinable @inline(__always)
  public func tryLock() -> Bool { word.loadRelaxed() == 0 && word.exchange(1) == 0 }

  /// Waits at most this many nanoseconds for the lock and says whether it was taken.
  public func lock(nanoseconds: Int) -> Bool {
    let end = MonotonicClock.now() + max(0, nanoseconds)
    repeat {
      for _ in 0..<looksBeforeYield {
        if tryLock() { return true }
        Processor.spinHint()
      }
      Processor.yield()
    } while MonotonicClock.now() < end
    return false
  }

  /// Releases the lock.
  @inlinable @inline(__always)
  public func unlock() { word.storeRelease(0) }

  @usableFromInline
  func waitAndTake() {
    while true {
      for _ in 0..<looksBeforeYield {
        if word.loadRelaxed() == 0, word.exchange(1) == 0 { return }
        Processor.spinHint()
      }
      Processor.yield()
    }
  }
}
