internal import Apparatus
internal import Platform

/// Tasks that each give a task to a pool and need its result, and the workers that do them.
final class ChainedTasks: Sendable {
  /// The work of a task beside waiting, in nanoseconds.
  private static let work = 30_000

  let log: EventLog
  private let way: PoolDeadlock.Way
  private let workers: Int
  private let depth: Int
  private let threads: Int
  private let mutex: PthreadMutex
  private let changed: ConditionVariable
  /// What became of each task, as a raw value.
  private let progress: SharedAtomics
  /// What each thread waits for: the number of the task from 1, or 0.
  private let awaited: SharedAtomics
  /// The tasks in the order in which they were given, a row for each pool.
  private let queued: SharedArray<Int>
  /// How many tasks were given to each pool and how many taken, in turn.
  private let counts: SharedArray<Int>

  init(
    _ way: PoolDeadlock.Way, workers: Int, tasks: Int, depth: Int, log: Int
  ) throws(PlatformError) {
    self.way = way
    self.workers = workers
    self.depth = depth
    let pools = way == .ownPool ? depth : 1
    threads = workers * pools
    mutex = try PthreadMutex(between: .thread)
    changed = try ConditionVariable(between: .thread)
    progress = try SharedAtomics(count: tasks * depth, spacing: .packed)
    awaited = try SharedAtomics(count: threads)
    queued = try SharedArray(repeating: 0, count: pools * tasks * depth)
    counts = try SharedArray(repeating: 0, count: pools * 2)
    self.log = try EventLog(workers: threads, capacity: log)
    for chain in 0..<tasks { put(chain * depth) }
  }

  /// Lets the workers do the tasks until all are done, or until it is proved that they cannot be.
  func run(processors: [Int]) throws(PlatformError) -> WatchedTeam.Outcome {
    var last: PoolStanding?
    let team = WatchedTeam(
      kind: .thread, count: threads, processors: processors, limit: 2_000_000_000)
    return try team.run(
      until: { [self] in
        let now = standing
        defer { last = now }
        // Two looks that agree had nothing happen between them.
        return now == last && now.isStuck
      }, { [self] in serve($0) })
  }

  /// What the workers do now; may be asked from another process.
  var standing: PoolStanding {
    PoolStanding(
      awaited: (0..<threads).compactMap { thread in
        let task = Int(awaited[thread].loadAcquire())
        return task > 0 ? task - 1 : nil
      },
      workers: threads,
      progress: (0..<progress.count).map {
        PoolStanding.Progress(rawValue: progress[$0].loadAcquire()) ?? .unknown
      }, isHelping: way == .help)
  }

  /// A worker's life: one task after the other, until all are done.
  private func serve(_ worker: Int) {
    mutex.lock()
    while !isAllDone {
      if let task = take(by: worker) {
        mutex.unlock()
        perform(task, by: worker)
        log.record(WatchedLocks.Event.releases.rawValue, by: worker)
        mutex.lock()
      } else {
        changed.wait(mutex)
      }
    }
    mutex.unlock()
  }

  /// Does some work, and gives the next task of the chain to the pool and needs its result.
  private func perform(_ task: Int, by worker: Int) {
    log.record(WatchedLocks.Event.takes.rawValue, held: 1, by: worker)
    Pause.yielding(nanoseconds: Self.work)
    let next = task + 1
    if next % depth > 0 {
      mutex.lock()
      put(next)
      mutex.unlock()
      awaitTask(next, by: worker)
    }
    set(task, .done)
  }

  /// Returns when the task has been done; the worker is no use to the pool until then.
  private func awaitTask(_ task: Int, by worker: Int) {
    log.record(WatchedLocks.Event.waits.rawValue, object: task + 1, held: 1, by: worker)
    mutex.lock()
    while progress[task].loadRelaxed() != PoolStanding.Progress.done.rawValue {
      awaited[worker].storeRelease(UInt64(task + 1))
      if way == .help, let other = take(by: worker) {
        awaited[worker].storeRelease(0)
        mutex.unlock()
        perform(other, by: worker)
        mutex.lock()
      } else {
        changed.wait(mutex)
      }
    }
    awaited[worker].storeRelease(0)
    mutex.unlock()
    log.record(WatchedLocks.Event.takes.rawValue, held: 1, by: worker)
  }

  /// The pool that does a task: in a chain with pools of their own, that of its place.
  private func pool(of task: Int) -> Int { way == .ownPool ? task % depth : 0 }

  /// Puts a task into the queue of its pool; the caller holds the mutex, or is alone.
  private func put(_ task: Int) {
    let pool = pool(of: task)
    let place = pool * progress.count + counts[pool * 2]
    queued[place] = task
    counts[pool * 2] += 1
    progress[task].storeRelease(PoolStanding.Progress.queued.rawValue)
    changed.broadcast()
  }

  /// Takes the oldest task of the worker's pool, under the mutex; nil where there is none.
  private func take(by worker: Int) -> Int? {
    let pool = worker / workers
    let (given, taken) = (counts[pool * 2], counts[pool * 2 + 1])
    guard taken < given else { return nil }
    counts[pool * 2 + 1] += 1
    let task = queued[pool * progress.count + taken]
    progress[task].storeRelease(PoolStanding.Progress.begun.rawValue)
    return task
  }

  private func set(_ task: Int, _ now: PoolStanding.Progress) {
    mutex.lock()
    progress[task].storeRelease(now.rawValue)
    changed.broadcast()
    mutex.unlock()
  }

  private var isAllDone: Bool {
    (0..<progress.count).allSatisfy {
      progress[$0].loadRelaxed() == PoolStanding.Progress.done.rawValue
    }
  }
}
