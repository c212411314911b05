internal import Apparatus
internal import Platform

/// A ring in shared memory for any number of producers and consumers, who sleep on futexes.
struct RingQueue: WorkQueue {
  private let ring: SharedQueue
  private let items: EventCount
  private let space: EventCount

  init(capacity: Int) throws(PlatformError) {
    ring = try SharedQueue(capacity: capacity, spacing: .padded)
    items = try EventCount()
    space = try EventCount()
  }

  func put(_ item: UInt64) throws(PlatformError) {
    try space.wait { ring.send(item) }
    try items.signal()
  }

  func take() throws(PlatformError) -> UInt64 {
    var item: UInt64 = 0
    try items.wait {
      guard let taken = ring.receive() else { return false }
      item = taken
      return true
    }
    try space.signal()
    return item
  }
}
