/// A queue for threads behind one mutex with two condition variables.
final class ConditionQueue: WorkQueue, @unchecked Sendable {
  // The proof of the above: everything that changes changes under the lock.
  private let monitor: Monitor
  private var items: [UInt64]
  private var countPut = 0
  private var countTaken = 0

  init(capacity: Int) throws(PlatformError) {
    monitor = try Monitor()
    items = Array(repeating: 0, count: capacity)
  }

  func put(_ item: UInt64) {
    monitor.lock()
    while countPut - countTaken == items.count { monitor.waitForSpace() }
    items[countPut % items.count] = item
    countPut += 1
    monitor.unlockAndTellOfItem()
  }

  func take() -> UInt64 {
    monitor.lock()
    while countPut == countTaken { monitor.waitForItem() }
    let item = items[countTaken % items.count]
    countTaken += 1
    monitor.unlockAndTellOfSpace()
    return item
  }
}
