/// A ring in shared memory for any number of producers and consumers, who sleep on futexes.
///
/// Source: D. Vyukov, "Bounded MPMC queue", 2010: each slot bears the number of the ticket that may
/// use it next.
final class RingQueue: WorkQueue, @unchecked Sendable {
  // The proof of the above: the properties are constant, and a slot's item is read and written only
  // by the holder of the ticket that the slot's number allows.
  private let memory: SharedMemory
  private let capacity: UInt64
  private let items: SharedBell
  private let space: SharedBell

  private static let firstSlot = 2 * CacheLine.separation

  init(capacity: Int) throws(PlatformError) {
    self.capacity = UInt64(capacity)
    memory = try SharedMemory(
      byteCount: RingQueue.firstSlot + capacity * CacheLine.separation)
    items = try SharedBell()
    space = try SharedBell()
    for ticket in 0..<UInt64(capacity) { number(of: ticket).storeRelaxed(ticket) }
  }

  private var putTickets: AtomicWord { AtomicWord(at: memory.base) }
  private var takeTickets: AtomicWord { AtomicWord(at: memory.base + CacheLine.separation) }

  private func slot(_ ticket: UInt64) -> UnsafeMutableRawPointer {
    memory.base + RingQueue.firstSlot + Int(ticket % capacity) * CacheLine.separation
  }

  private func number(of ticket: UInt64) -> AtomicWord { AtomicWord(at: slot(ticket)) }

  func put(_ item: UInt64) throws(PlatformError) {
    try space.wait { tryPut(item) }
    try items.ring()
  }

  func take() throws(PlatformError) -> UInt64 {
    var item: UInt64 = 0
    try items.wait {
      guard let taken = tryTake() else { return false }
      item = taken
      return true
    }
    try space.ring()
    return item
  }

  private func tryPut(_ item: UInt64) -> Bool {
    while true {
      let ticket = putTickets.loadRelaxed()
      let number = number(of: ticket)
      let found = number.loadAcquire()
      if found < ticket { return false }
      guard found == ticket,
        putTickets.compareExchange(expected: ticket, desired: ticket &+ 1)
      else { continue }
      slot(ticket).storeBytes(of: item, toByteOffset: 8, as: UInt64.self)
      number.storeRelease(ticket &+ 1)
      return true
    }
  }

  private func tryTake() -> UInt64? {
    while true {
      let ticket = takeTickets.loadRelaxed()
      let number = number(of: ticket)
      let found = number.loadAcquire()
      if found < ticket &+ 1 { return nil }
      guard found == ticket &+ 1,
        takeTickets.compareExchange(expected: ticket, desired: ticket &+ 1)
      else { continue }
      let item = slot(ticket).load(fromByteOffset: 8, as: UInt64.self)
      number.storeRelease(ticket &+ capacity)
      return item
    }
  }
}
