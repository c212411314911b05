internal import Glibc
public import Platform

/// A latch: threads or processes sleep at it, without using the processor, until it is opened for good.
public final class Latch: Sendable {
  private let memory: SharedMemory
  private let longestSleep: Int

  private var asleep: AtomicWord { AtomicWord(at: memory.base) }
  private var opened: AtomicWord { AtomicWord(at: memory.base + CacheLine.separation) }
  private var futex: Futex { Futex(at: memory.base + CacheLine.separation, shared: true) }

  /// A closed latch without sleepers.
  /// - Parameter longestSleep: nanoseconds after which a sleeper that was forgotten wakes by itself.
  /// - Throws: `PlatformError.call` with ENOMEM when no memory can be mapped.
  public init(longestSleep: Int = 20_000_000_000) throws(PlatformError) {
    self.longestSleep = longestSleep
    memory = try SharedMemory(byteCount: 2 * CacheLine.separation)
  }

  /// Sleeps until the latch is opened; returns at once when it is open already.
  public func wait() {
    let end = MonotonicClock.now() + longestSleep
    // A call that does not sleep touches the same memory as the one that does, so that a sleeper
    // that has been counted needs no more of it; the word never holds the value it waits for.
    _ = try? futex.wait(while: .max)
    asleep.addOrdered(1)
    while opened.loadAcquire() == 0 {
      let left = end - MonotonicClock.now()
      // An error means that the memory is gone, and with it whoever could wake the sleeper.
      guard left > 0, (try? futex.wait(while: 0, nanoseconds: left)) != nil else { return }
    }
  }

  /// Waits, yielding the processor, until this many sleep at the latch.
  /// - Throws: `PlatformError.teamIncomplete` with ETIMEDOUT when they do not within 5 seconds.
  public func waitForSleepers(_ count: Int) throws(PlatformError) {
    let deadline = MonotonicClock.now() + 5_000_000_000
    while asleep.loadAcquire() < UInt64(count) {
      guard MonotonicClock.now() < deadline else {
        throw .teamIncomplete(
          made: Int(asleep.loadAcquire()), wanted: count, errno: ETIMEDOUT)
      }
      Processor.yield()
    }
  }

  /// Opens the latch: wakes all sleepers, and nobody sleeps here afterwards.
  public func open() throws(PlatformError) {
    // Both halves change, as the futex compares one of them: which one depends on the byte order.
    opened.storeRelease(0x1_0000_0001)
    try futex.wake(.max)
  }
}
