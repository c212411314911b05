/// A bell in shared memory: whoever finds nothing sleeps until somebody rings.
final class SharedBell: Sendable {
  private let words: SharedAtomics

  init() throws(PlatformError) { words = try SharedAtomics(count: 2) }

  /// Counts the rings that somebody may have slept through.
  private var rings: AtomicWord { words[0] }
  private var sleepers: AtomicWord { words[1] }

  /// Tries until it succeeds, and sleeps in between.
  func wait(until succeeds: () -> Bool) throws(PlatformError) {
    while !succeeds() {
      let seen = rings.loadAcquire()
      // Announced first and tried again after it, so that a ring in between is not missed.
      sleepers.addOrdered(1)
      let succeeded = succeeds()
      if !succeeded {
        _ = try Futex(at: rings.address, shared: true)
          .wait(while: UInt32(truncatingIfNeeded: seen))
      }
      sleepers.addOrdered(.max)
      if succeeded { return }
    }
  }

  /// Wakes one of the sleepers, if there are any.
  func ring() throws(PlatformError) {
    AtomicWord.fence()
    guard sleepers.loadRelaxed() > 0 else { return }
    rings.addOrdered(1)
    try Futex(at: rings.address, shared: true).wake(1)
  }
}
