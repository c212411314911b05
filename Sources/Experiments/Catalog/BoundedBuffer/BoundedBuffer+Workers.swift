internal import Apparatus
internal import Results
internal import Platform

/// What producers and consumers do, in the right way and in the three wrong ones.
extension WatchedBuffer {
  /// Puts in one item after the other until all were claimed.
  func produce(_ worker: Int) {
    while true {
      // Claimed before waiting, so that nobody waits for a place it no longer needs.
      let item = Int(words[Word.sent].addOrdered(1))
      guard item < items else { return }
      switch version.means {
      case .semaphore:
        waitFor(free, worker)
        enter(worker)
      case .condition:
        mutex.lock()
        while level >= size { sleep(on: roomSignal, worker) }
        log.record(WatchedLocks.Event.takes.rawValue, held: 1, by: worker)
      }
      let place = value(Word.tail) % size
      places[place].storeRelaxed(UInt64(item))
      words[Word.tail].addRelaxed(1)
      words[Word.level].addRelaxed(1)
      leave(worker) { version.means == .semaphore ? filled.post() : notEmpty.signal() }
    }
  }

  /// Takes out one item after the other until all were claimed.
  func consume(_ worker: Int) {
    while Int(words[Word.asked].addOrdered(1)) < items {
      switch version.means {
      case .semaphore:
        waitFor(filled, worker)
        enter(worker)
      case .condition: enterWhenFilled(worker)
      }
      if level <= 0 {
        words[Word.takenFromEmpty].addRelaxed(1)
        // Two held marks this moment in the log.
        log.record(WatchedLocks.Event.takes.rawValue, held: 2, by: worker)
      }
      let item = Int(places[value(Word.head) % size].loadRelaxed())
      words[Word.head].addRelaxed(1)
      words[Word.level].addRelaxed(UInt64.max)
      leave(worker) { version.means == .semaphore ? free.post() : roomSignal.signal() }
      arrivals[item].addRelaxed(1)
    }
  }

  /// What producers wait on; with the wrong signal the same as what consumers wait on.
  private var roomSignal: ConditionVariable {
    version.fault == .wrongSignal ? notEmpty : notFull
  }

  /// Returns with the mutex and, without a fault, with something to take.
  private func enterWhenFilled(_ worker: Int) {
    mutex.lock()
    switch version.fault {
    case .none, .wrongSignal: while level <= 0 { sleep(on: notEmpty, worker) }
    case .ifForWhile: if level <= 0 { sleep(on: notEmpty, worker) }
    case .lostSignal:
      while level <= 0 {
        mutex.unlock()
        // Whoever signals now signals to nobody.
        Pause.yielding(nanoseconds: WatchedBuffer.betweenSteps)
        mutex.lock()
        sleep(on: notEmpty, worker)
      }
    }
    log.record(WatchedLocks.Event.takes.rawValue, held: 1, by: worker)
  }

  private func sleep(on condition: ConditionVariable, _ worker: Int) {
    log.record(WatchedLocks.Event.waits.rawValue, by: worker)
    words[Word.asleep].addRelaxed(1)
    condition.wait(mutex)
    words[Word.asleep].addRelaxed(UInt64.max)
  }

  private func waitFor(_ semaphore: Semaphore, _ worker: Int) {
    if semaphore.tryWait() { return }
    log.record(WatchedLocks.Event.waits.rawValue, by: worker)
    words[Word.asleep].addRelaxed(1)
    semaphore.wait()
    words[Word.asleep].addRelaxed(UInt64.max)
  }

  private func enter(_ worker: Int) {
    mutex.lock()
    log.record(WatchedLocks.Event.takes.rawValue, held: 1, by: worker)
  }

  /// Tells the others while still holding the mutex, then gives it back.
  private func leave(_ worker: Int, telling: () -> Void) {
    words[Word.steps].addRelaxed(1)
    telling()
    log.record(WatchedLocks.Event.releases.rawValue, by: worker)
    mutex.unlock()
  }
}
