internal import Platform

/// Where the owner of a job and the one thread of a pool meet: a state, a mutex and a condition.
final class PoolHandoff: @unchecked Sendable {
  // The proof of the above: the state is read and written with the mutex held.

  private enum State { case free, handedIn, done, closed }

  private let mutex: PthreadMutex
  private let changed: ConditionVariable
  private var state = State.free

  init() throws(PlatformError) {
    mutex = try PthreadMutex(between: .thread)
    changed = try ConditionVariable(between: .thread)
  }

  /// Hands in a job and waits until it is done.
  func handOff() {
    mutex.lock()
    change(to: .handedIn)
    while state != .done { changed.wait(mutex) }
    state = .free
    mutex.unlock()
  }

  /// Does one job after the other until `close`; the part of the pool's thread.
  func serve() {
    mutex.lock()
    while true {
      while state == .free || state == .done { changed.wait(mutex) }
      if state == .closed { break }
      change(to: .done)
    }
    mutex.unlock()
  }

  /// Ends the pool's thread.
  func close() {
    mutex.lock()
    change(to: .closed)
    mutex.unlock()
  }

  // Only one of the two can be waiting, so one condition serves both directions.
  private func change(to next: State) {
    state = next
    changed.signal()
  }
}
