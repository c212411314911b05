internal import Platform

/// A counter of events in shared memory: a worker that finds nothing sleeps until the next event.
final class EventCount: Sendable {
  private let words: SharedAtomics

  init() throws(PlatformError) { words = try SharedAtomics(count: 2) }

  /// Counts the events that somebody may have slept through.
  private var events: AtomicWord { words[0] }
  private var sleepers: AtomicWord { words[1] }

  /// Tries until it succeeds, and sleeps in between.
  func wait(until succeeds: () -> Bool) throws(PlatformError) {
    while !succeeds() {
      let seen = events.loadAcquire()
      // Announced first and tried again after it, so that an event in between is not missed.
      sleepers.addOrdered(1)
      let succeeded = succeeds()
      if !succeeded {
        _ = try Futex(at: events.address, shared: true)
          .wait(while: UInt32(truncatingIfNeeded: seen))
      }
      sleepers.addOrdered(.max)
      if succeeded { return }
    }
  }

  /// Wakes one of the sleepers, if there are any.
  func signal() throws(PlatformError) {
    AtomicWord.fence()
    guard sleepers.loadRelaxed() > 0 else { return }
    events.addOrdered(1)
    try Futex(at: events.address, shared: true).wake(1)
  }
}
