internal import Apparatus
internal import Platform

/// One slice of `race`: workers add to one counter under one guard, in a fresh child.
struct RaceSlice {
  let `guard`: RaceGuard
  let contention: Contention

  /// What came of a slice.
  struct Outcome {
    let contention: Contention.Outcome
    /// The updates that the counter does not show.
    let lost: Int
  }

  /// Updates between two looks at the clock, so that looking costs about a hundredth.
  private static let batch = 2_000

  /// Lets the workers update until the time is up, and counts what is missing.
  func run() throws(PlatformError) -> Outcome {
    let counters = try SharedAtomics(count: 1)
    let outcome = try outcome(counting: counters)
    return Outcome(
      contention: outcome, lost: outcome.total - Int(counters[0].loadRelaxed()))
  }

  /// Every member adds one to the same counter, again and again, behind the guard or without any.
  private func outcome(
    counting counters: SharedAtomics
  ) throws(PlatformError) -> Contention.Outcome {
    switch `guard` {
    case .none, .all:
      try contention.run { turn in
        let counter = counters[0]
        return turn.repeated(batch: Self.batch) { counter.incrementUnguarded() }
      }
    case .atomic:
      try contention.run { turn in
        let counter = counters[0]
        return turn.repeated(batch: Self.batch) { counter.addRelaxed(1) }
      }
    case .mutex: try locked(try PthreadMutex(between: contention.kind), counters)
    case .spin: try locked(try SpinLock(), counters)
    case .semaphore: try locked(try Semaphore(between: contention.kind), counters)
    case .rwlock: try locked(try ReaderWriterLock(between: contention.kind), counters)
    case .queue: try sent(counters)
    }
  }

  /// Generic and inlined, so that each lock gets a loop of its own without calls through a table.
  @inline(__always)
  private func locked(
    _ lock: some Lock, _ counters: SharedAtomics
  ) throws(PlatformError) -> Contention.Outcome {
    try contention.run { turn in
      let counter = counters[0]
      // Fewer in a batch: with many workers on few processors each may wait for all the others.
      return turn.repeated(batch: Self.batch / 4) {
        lock.lock()
        counter.incrementUnguarded()
        lock.unlock()
      }
    }
  }

  /// One member more owns the counter; the others send it what they want added.
  private func sent(_ counters: SharedAtomics) throws(PlatformError) -> Contention.Outcome {
    let queue = try SharedQueue(capacity: 1_024)
    let departures = try SharedAtomics(count: 1)
    let senders = contention.workers
    let withOwner = Contention(
      kind: contention.kind, workers: senders + 1, processors: contention.processors,
      nanoseconds: contention.nanoseconds)
    return try withOwner.run { turn in
      let (counter, departed) = (counters[0], departures[0])
      if turn.index < senders {
        let done = turn.repeated(batch: Self.batch / 4) {
          while !queue.send(1) { Processor.yield() }
        }
        departed.addOrdered(1)
        return done
      }
      // Asked before the queue is, so that an empty queue afterwards is empty for good. A sender
      // that was killed never departs; then a second after the deadline is enough.
      let patience = turn.deadline + 1_000_000_000
      while true {
        let last = departed.loadAcquire() == UInt64(senders) || MonotonicClock.now() > patience
        while let value = queue.receive() { counter.storeRelaxed(counter.loadRelaxed() &+ value) }
        if last { return 0 }
        Processor.yield()
      }
    }
  }
}
