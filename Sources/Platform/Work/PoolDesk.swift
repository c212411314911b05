internal import Glibc

/// The place where a pool's thread waits for a job and the owner of the job waits for its end.
final class PoolDesk: @unchecked Sendable {
  // The proof of the above: the state is read and written with the mutex held.

  private enum State { case free, handedIn, done, closed }

  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var state = State.free

  init() {
    mutex = .allocate(capacity: 1)
    changed = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(mutex)
    changed.deallocate()
    mutex.deallocate()
  }

  /// Hands in a job and waits until it is done.
  func handOff() {
    pthread_mutex_lock(mutex)
    change(to: .handedIn)
    while state != .done { pthread_cond_wait(changed, mutex) }
    state = .free
    pthread_mutex_unlock(mutex)
  }

  /// Does one job after the other until the desk closes.
  func serve() {
    pthread_mutex_lock(mutex)
    while true {
      while state == .free || state == .done { pthread_cond_wait(changed, mutex) }
      if state == .closed { break }
      change(to: .done)
    }
    pthread_mutex_unlock(mutex)
  }

  /// Sends the serving thread home.
  func close() {
    pthread_mutex_lock(mutex)
    change(to: .closed)
    pthread_mutex_unlock(mutex)
  }

  // Only one of the two can be waiting, so one condition serves both directions.
  private func change(to next: State) {
    state = next
    pthread_cond_signal(changed)
  }
}
