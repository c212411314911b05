internal import Apparatus
internal import Platform
internal import Statistics

/// Two workers that need the same two locks, in one fresh child that is watched from outside.
struct DeadlockSlice {
  /// How the workers take the two locks.
  let remedy: Deadlock.Remedy
  /// Whether the workers are threads or processes.
  let kind: WorkerKind
  /// The time between the two locks, in nanoseconds.
  let gap: Int
  /// The processors the two are spread over.
  let processors: [Int]
  /// The seed of the random waits.
  let seed: UInt64

  /// The longest random wait before an encounter, in nanoseconds.
  static let head = 100_000
  /// What each worker does with both locks, in nanoseconds.
  static let work = 2_000

  /// What one slice showed.
  struct Outcome {
    let watch: DeadlockWatch
    let ending: Isolated.Ending
    let locks: WatchedLocks
    /// The times both locks were held, by all workers.
    var pairs = 0
    /// The times a worker gave its first lock back.
    var retries = 0
    /// The times both workers set out together.
    var encounters = 0
    /// From the release of the workers to the end of the last one, or to its last step where it
    /// is blocked, in nanoseconds.
    var span = 0

    /// The number of events that were logged.
    var recorded: Int { (0..<2).reduce(0) { $0 + locks.log.count(of: $1) } }
    /// When the last event was logged; nil without a log.
    var lastEvent: Int? { (0..<2).compactMap { locks.log.entries(of: $0).last?.time }.max() }
  }

  /// The words that the workers share, by index.
  private enum Word {
    static let pairs = 0
    static let retries = 2
    static let arrivals = 4
    static let stop = 6
    static let count = 7
  }

  /// Lets both take the locks again and again for this long.
  func repeated(nanoseconds: Int, log: Int) throws(PlatformError) -> Outcome {
    try run(log: log, within: nanoseconds) { worker, locks, words in
      var random = RandomSource(seed: seed, stream: UInt64(worker))
      let end = MonotonicClock.now() + nanoseconds
      repeat { takeBoth(worker, locks, words, &random) } while MonotonicClock.now() < end
    }
  }

  /// Lets both set out together, each after a random wait, until they block or the count is done.
  func encounters(_ count: Int, nanoseconds: Int) throws(PlatformError) -> Outcome {
    try run(log: 0, within: nanoseconds) { worker, locks, words in
      var random = RandomSource(seed: seed, stream: UInt64(worker))
      let end = MonotonicClock.now() + nanoseconds
      for number in 1...count {
        if worker == 0, MonotonicClock.now() > end { words[Word.stop].storeRelease(1) }
        words[Word.arrivals + worker].storeRelease(UInt64(number))
        while words[Word.arrivals + 1 - worker].loadAcquire() < UInt64(number) {
          Processor.yield()
        }
        if words[Word.stop].loadAcquire() == 1 { return }
        Pause.yielding(nanoseconds: random.index(below: DeadlockSlice.head))
        takeBoth(worker, locks, words, &random)
      }
    }
  }

  private func run(
    log: Int, within nanoseconds: Int,
    _ body: @escaping @Sendable (Int, WatchedLocks, SharedAtomics) -> Void
  ) throws(PlatformError) -> Outcome {
    let locks = try WatchedLocks(2, workers: 2, between: kind, log: log)
    let words = try SharedAtomics(count: Word.count)
    var watch = DeadlockWatch(longestStep: gap)
    let team = WatchedTeam(
      kind: kind, count: 2, processors: processors, limit: nanoseconds + 1_500_000_000)
    let run = try team.run(
      until: {
        watch.look(locks.picture, at: MonotonicClock.now())
        return watch.isOver
      }, { body($0, locks, words) })
    var outcome = Outcome(watch: watch, ending: run.ending, locks: locks)
    let value = { Int(words[$0].loadAcquire()) }
    outcome.pairs = value(Word.pairs) + value(Word.pairs + 1)
    outcome.retries = value(Word.retries) + value(Word.retries + 1)
    outcome.encounters = min(value(Word.arrivals), value(Word.arrivals + 1))
    let end = run.finished ?? outcome.lastEvent
    outcome.span = max(0, (end ?? 0) - (run.started ?? 0))
    return outcome
  }

  /// Takes both locks in the way of the remedy, works, and gives them back.
  private func takeBoth(
    _ worker: Int, _ locks: WatchedLocks, _ words: SharedAtomics, _ random: inout RandomSource
  ) {
    let ordered = remedy == .order || remedy == .oneLock
    let (first, second) = ordered ? (0, 1) : (worker, 1 - worker)
    while true {
      locks.lock(first, by: worker)
      Pause.yielding(nanoseconds: gap)
      if takeSecond(second, worker, locks) { break }
      locks.unlock(first, by: worker)
      words[Word.retries + worker].addRelaxed(1)
      // Random, because two who wait equally long would meet again.
      Pause.yielding(nanoseconds: random.index(below: 2 * gap + 5_000))
    }
    BusyWork.spin(nanoseconds: DeadlockSlice.work, by: .wall)
    if remedy != .oneLock { locks.unlock(second, by: worker) }
    locks.unlock(first, by: worker)
    words[Word.pairs + worker].addRelaxed(1)
  }

  private func takeSecond(_ lock: Int, _ worker: Int, _ locks: WatchedLocks) -> Bool {
    switch remedy {
    case .none, .order: locks.lock(lock, by: worker)
    case .tryLock: return locks.tryLock(lock, by: worker)
    case .timeOut: return locks.lock(lock, by: worker, nanoseconds: 2 * gap + 50_000)
    case .oneLock: break
    }
    return true
  }
}
