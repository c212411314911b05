public import Platform

/// A bounded queue of words between any number of senders and receivers, threads or processes.
///
/// Nobody sleeps and nobody blocks: a full or an empty queue is an answer, and the caller decides
/// whether to spin, yield, sleep or give up. Each place has a turn number that says whose move it is.
///
/// Source: D. Vyukov, Bounded MPMC queue, 1024cores.net, 2010.
public final class SharedQueue: Sendable {
  /// How far apart the places lie.
  public enum Spacing: Sendable {
    /// Behind each other, so that a cache line holds several.
    case packed
    /// On cache lines of their own, so that neighbours do not disturb each other.
    case padded
  }

  /// The number of values it holds at most, a power of two.
  public let capacity: Int
  /// The words from one place to the next; its turn and its value are the first two.
  @usableFromInline let step: Int
  @usableFromInline let places: SharedAtomics
  /// How many values were sent, and how many received.
  @usableFromInline let counters: SharedAtomics

  /// An empty queue.
  /// - Parameters:
  ///   - capacity: how many values it must hold, rounded up to a power of two, at least 2.
  ///   - spacing: how far apart they lie.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  public init(capacity: Int, spacing: Spacing = .packed) throws(PlatformError) {
    var rounded = 2
    while rounded < capacity { rounded *= 2 }
    self.capacity = rounded
    let wordByteCount = SharedAtomics.Spacing.packed.byteCount
    step = spacing == .packed ? 2 : CacheLine.separation / wordByteCount
    places = try SharedAtomics(count: step * rounded, spacing: .packed)
    counters = try SharedAtomics(count: 2)
    for place in 0..<rounded { places[step * place].storeRelaxed(UInt64(place)) }
  }

  /// The index of the turn of the place where the value with this number goes.
  @inlinable @inline(__always)
  func index(_ position: UInt64) -> Int {
    (Int(truncatingIfNeeded: position) & (capacity &- 1)) &* step
  }

  /// Appends a value; false when the queue is full.
  @inlinable
  public func send(_ value: UInt64) -> Bool {
    while true {
      let position = counters[0].loadRelaxed()
      let index = index(position)
      let turn = places[index].loadAcquire()
      if turn == position {
        if counters[0].compareExchange(expected: position, desired: position &+ 1) {
          places[index + 1].storeRelaxed(value)
          places[index].storeRelease(position &+ 1)
          return true
        }
      } else if turn < position {
        return false
      }
    }
  }

  /// Takes the oldest value; nil when the queue is empty.
  @inlinable
  public func receive() -> UInt64? {
    while true {
      let position = counters[1].loadRelaxed()
      let index = index(position)
      let turn = places[index].loadAcquire()
      if turn == position &+ 1 {
        if counters[1].compareExchange(expected: position, desired: position &+ 1) {
          let value = places[index + 1].loadRelaxed()
          places[index].storeRelease(position &+ UInt64(capacity))
          return value
        }
      } else if turn <= position {
        return nil
      }
    }
  }
}
