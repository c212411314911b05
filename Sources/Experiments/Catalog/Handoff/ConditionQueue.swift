internal import Platform

/// A queue for threads behind one mutex with two condition variables.
final class ConditionQueue: WorkQueue, @unchecked Sendable {
  // The proof of the above: everything that changes changes under the lock.
  private let mutex: PthreadMutex
  private let hasItem: ConditionVariable
  private let hasSpace: ConditionVariable
  private var items: [UInt64]
  private var countPut = 0
  private var countTaken = 0

  init(capacity: Int) throws(PlatformError) {
    mutex = try PthreadMutex(between: .thread)
    hasItem = try ConditionVariable(between: .thread)
    hasSpace = try ConditionVariable(between: .thread)
    items = Array(repeating: 0, count: capacity)
  }

  func put(_ item: UInt64) {
    mutex.lock()
    while countPut - countTaken == items.count { hasSpace.wait(mutex) }
    items[countPut % items.count] = item
    countPut += 1
    mutex.unlock()
    // After the unlock, so that nobody wakes only to find the mutex taken.
    hasItem.signal()
  }

  func take() -> UInt64 {
    mutex.lock()
    while countPut == countTaken { hasItem.wait(mutex) }
    let item = items[countTaken % items.count]
    countTaken += 1
    mutex.unlock()
    hasSpace.signal()
    return item
  }
}
