/// A bounded queue of words between any number of senders and receivers, threads or processes.
///
/// Nobody sleeps and nobody blocks: a full or an empty queue is an answer, and the caller decides
/// whether to spin, yield or give up. Each place has a turn number that says whose move it is.
///
/// Source: D. Vyukov, Bounded MPMC queue, 1024cores.net, 2010.
public final class SharedQueue: Sendable {
  /// The number of values it holds at most, a power of two.
  public let capacity: Int
  /// Behind each other: the turn and the value of each place.
  @usableFromInline let places: SharedAtomics
  /// How many values were sent, and how many received.
  @usableFromInline let counters: SharedAtomics

  /// An empty queue.
  /// - Parameter capacity: how many values it must hold, rounded up to a power of two, at least 2.
  /// - Throws: `PlatformError.call` when no memory can be mapped.
  public init(capacity: Int) throws(PlatformError) {
    var rounded = 2
    while rounded < capacity { rounded *= 2 }
    self.capacity = rounded
    places = try SharedAtomics(count: 2 * rounded, spacing: .packed)
    counters = try SharedAtomics(count: 2)
    for place in 0..<rounded { places[2 * place].storeRelaxed(UInt64(place)) }
  }

  /// Appends a value; false when the queue is full.
  @inlinable
  public func send(_ value: UInt64) -> Bool {
    while true {
      let position = counters[0].loadRelaxed()
      let place = Int(truncatingIfNeeded: position) & (capacity - 1)
      let turn = places[2 * place].loadAcquire()
      if turn == position {
        if counters[0].compareExchange(expected: position, desired: position &+ 1) {
          places[2 * place + 1].storeRelaxed(value)
          places[2 * place].storeRelease(position &+ 1)
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
      let place = Int(truncatingIfNeeded: position) & (capacity - 1)
      let turn = places[2 * place].loadAcquire()
      if turn == position &+ 1 {
        if counters[1].compareExchange(expected: position, desired: position &+ 1) {
          let value = places[2 * place + 1].loadRelaxed()
          places[2 * place].storeRelease(position &+ UInt64(capacity))
          return value
        }
      } else if turn <= position {
        return nil
      }
    }
  }
}
