internal import Glibc

/// A mutex with two condition variables of the C library: one for items, one for space.
final class Monitor: @unchecked Sendable {
  // The proof of the above: the C library's objects are made for use by many threads, and they stay
  // where they were allocated.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let item = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let space = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() throws(PlatformError) {
    try SystemCall.checkReturned("pthread_mutex_init", pthread_mutex_init(mutex, nil))
    try SystemCall.checkReturned("pthread_cond_init", pthread_cond_init(item, nil))
    try SystemCall.checkReturned("pthread_cond_init", pthread_cond_init(space, nil))
  }

  deinit {
    pthread_cond_destroy(space)
    pthread_cond_destroy(item)
    pthread_mutex_destroy(mutex)
    space.deallocate()
    item.deallocate()
    mutex.deallocate()
  }

  func lock() { pthread_mutex_lock(mutex) }

  func waitForItem() { pthread_cond_wait(item, mutex) }

  func waitForSpace() { pthread_cond_wait(space, mutex) }

  /// Wakes one who waits for an item; told after the unlock, so that nobody wakes into a lock.
  func unlockAndTellOfItem() {
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(item)
  }

  /// Wakes one who waits for space.
  func unlockAndTellOfSpace() {
    pthread_mutex_unlock(mutex)
    pthread_cond_signal(space)
  }
}
