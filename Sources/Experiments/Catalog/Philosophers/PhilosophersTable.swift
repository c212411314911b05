internal import Apparatus
internal import Platform
internal import Statistics

/// Philosophers around a table with a fork between each two, in one fresh child that is watched.
struct PhilosophersTable {
  /// How they take their forks.
  let strategy: Philosophers.Strategy
  /// The number of philosophers, and of forks.
  let count: Int
  /// The time between the first and the second fork, in nanoseconds.
  let gap: Int
  /// The processors they are spread over.
  let processors: [Int]
  /// The seed of the random waits.
  let seed: UInt64

  /// The longest time of thinking, in nanoseconds.
  static let thinking = 20_000
  /// The time of eating, in nanoseconds.
  static let eating = 10_000

  /// What one evening showed.
  struct Outcome {
    let watch: DeadlockWatch
    let ending: Isolated.Ending
    let locks: WatchedLocks
    /// The meals of each philosopher.
    let meals: [Int]
    /// The longest time from the wish to eat to the first bite, in nanoseconds.
    let longestHunger: Int
    /// From the first thought to the last bite, in nanoseconds; nil when they were blocked.
    let span: Int?
    /// When the first thought began, in nanoseconds; nil when nobody came.
    let started: Int?

    /// How evenly the meals were shared out: Jain's index; nil without any.
    var fairness: Double? { JainIndex.value(of: meals) }
  }

  /// What the philosophers have in common beside the forks.
  private struct Room: Sendable {
    let forks: WatchedLocks
    /// Held by whoever picks up forks, where there is a waiter.
    let waiter: PthreadMutex
    /// One seat less than there are philosophers, where seats are limited.
    let seats: Semaphore
    let meals: SharedAtomics
    let hunger: SharedAtomics
  }

  /// Lets them think and eat for this long.
  func evening(nanoseconds: Int, log: Int) throws(PlatformError) -> Outcome {
    let room = Room(
      forks: try WatchedLocks(count, workers: count, between: .thread, log: log),
      waiter: try PthreadMutex(between: .thread),
      seats: try Semaphore(permits: count - 1, between: .thread),
      meals: try SharedAtomics(count: count), hunger: try SharedAtomics(count: count))
    var watch = DeadlockWatch(longestStep: gap + 20_000_000)
    let team = WatchedTeam(
      kind: .thread, count: count, processors: processors, limit: nanoseconds + 1_500_000_000)
    let run = try team.run(
      until: {
        watch.look(room.forks.picture, at: MonotonicClock.now())
        return watch.provedAt != nil
      },
      { philosopher in
        var random = RandomSource(seed: seed, stream: UInt64(philosopher))
        let end = MonotonicClock.now() + nanoseconds
        while MonotonicClock.now() < end {
          Pause.yielding(nanoseconds: random.index(below: PhilosophersTable.thinking))
          let hungry = MonotonicClock.now()
          takeForks(philosopher, room, &random)
          let waited = UInt64(MonotonicClock.now() - hungry)
          if waited > room.hunger[philosopher].loadRelaxed() {
            room.hunger[philosopher].storeRelaxed(waited)
          }
          Pause.yielding(nanoseconds: PhilosophersTable.eating)
          room.meals[philosopher].addRelaxed(1)
          putBack(philosopher, room)
        }
      })
    return Outcome(
      watch: watch, ending: run.ending, locks: room.forks,
      meals: (0..<count).map { Int(room.meals[$0].loadAcquire()) },
      longestHunger: (0..<count).map { Int(room.hunger[$0].loadAcquire()) }.max() ?? 0,
      span: run.span, started: run.started)
  }

  /// The forks of a philosopher in the order in which the strategy takes them.
  private func forks(of philosopher: Int) -> (first: Int, second: Int) {
    let (left, right) = (philosopher, (philosopher + 1) % count)
    return strategy == .ordered ? (min(left, right), max(left, right)) : (left, right)
  }

  private func takeForks(_ philosopher: Int, _ room: Room, _ random: inout RandomSource) {
    let (first, second) = forks(of: philosopher)
    let waits = WatchedLocks.Event.waits.rawValue
    switch strategy {
    case .naive, .ordered: break
    case .waiter:
      room.forks.log.record(waits, object: count, by: philosopher)
      room.waiter.lock()
    case .limit:
      room.forks.log.record(waits, object: count, by: philosopher)
      room.seats.wait()
    case .try:
      while true {
        room.forks.lock(first, by: philosopher)
        Pause.yielding(nanoseconds: gap)
        if room.forks.tryLock(second, by: philosopher) { return }
        room.forks.unlock(first, by: philosopher)
        // Random, because two who wait equally long would meet again.
        Pause.yielding(nanoseconds: random.index(below: 2 * gap + 5_000))
      }
    }
    room.forks.lock(first, by: philosopher)
    Pause.yielding(nanoseconds: gap)
    room.forks.lock(second, by: philosopher)
    if strategy == .waiter { room.waiter.unlock() }
  }

  private func putBack(_ philosopher: Int, _ room: Room) {
    let (first, second) = forks(of: philosopher)
    room.forks.unlock(second, by: philosopher)
    room.forks.unlock(first, by: philosopher)
    if strategy == .limit { room.seats.post() }
  }
}
