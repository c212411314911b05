public import Platform

/// Mutexes that write down in shared memory who holds them and who waits, for somebody outside.
///
/// The notes are atomic words of their own, so that an observer in another process sees them while
/// the workers are blocked. They are not one picture of one moment: believe only what two looks
/// show while nobody made a step between them.
public final class WatchedLocks: Sendable {
  /// What the log says of a lock.
  public enum Event: Int32, Sendable {
    /// The worker wants the lock.
    case waits = 1
    /// The worker got the lock.
    case takes = 2
    /// The worker gave the lock back.
    case releases = 3
    /// The worker stopped waiting without the lock.
    case givesUp = 4
  }

  /// Who holds and who waits, as noted at about one moment.
  public struct Picture: Equatable, Sendable {
    /// By lock, the worker that holds it.
    public let holders: [Int?]
    /// By worker, the lock that it waits for without a limit of time.
    public let waits: [Int?]
    /// By worker, how many locks it has taken, given back or given up since the beginning.
    public let steps: [Int]

    /// A picture of locks and workers.
    public init(holders: [Int?], waits: [Int?], steps: [Int]) {
      self.holders = holders
      self.waits = waits
      self.steps = steps
    }
  }

  /// The number of locks.
  public let count: Int
  /// The number of workers.
  public let workers: Int
  /// What happened to the locks, by worker.
  public let log: EventLog
  private let mutexes: [PthreadMutex]
  private let holders: SharedAtomics
  private let waits: SharedAtomics
  private let steps: SharedAtomics
  private let held: SharedAtomics

  /// Free locks; the log keeps as many events of each worker as its capacity says, 0 for none.
  public init(
    _ count: Int, workers: Int, between kind: WorkerKind, log capacity: Int = 0
  ) throws(PlatformError) {
    self.count = count
    self.workers = workers
    log = try EventLog(workers: workers, capacity: capacity)
    var mutexes: [PthreadMutex] = []
    for _ in 0..<count { mutexes.append(try PthreadMutex(between: kind)) }
    self.mutexes = mutexes
    holders = try SharedAtomics(count: count)
    waits = try SharedAtomics(count: workers)
    steps = try SharedAtomics(count: workers)
    held = try SharedAtomics(count: workers)
  }

  /// Waits until the lock is free and takes it.
  public func lock(_ lock: Int, by worker: Int) {
    log.record(Event.waits.rawValue, object: lock, held: heldCount(worker), by: worker)
    waits[worker].storeRelease(UInt64(lock + 1))
    mutexes[lock].lock()
    note(taken: lock, worker)
  }

  /// Takes the lock if it is free this moment, and says whether it did.
  public func tryLock(_ lock: Int, by worker: Int) -> Bool {
    guard mutexes[lock].tryLock() else {
      log.record(Event.givesUp.rawValue, object: lock, held: heldCount(worker), by: worker)
      return false
    }
    note(taken: lock, worker)
    return true
  }

  /// Waits at most this many nanoseconds for the lock and says whether it was taken.
  ///
  /// Such a wait is logged but no part of a picture, because it ends whatever the others do.
  public func lock(_ lock: Int, by worker: Int, nanoseconds: Int) -> Bool {
    log.record(Event.waits.rawValue, object: lock, held: heldCount(worker), by: worker)
    guard mutexes[lock].lock(nanoseconds: nanoseconds) else {
      steps[worker].addRelaxed(1)
      log.record(Event.givesUp.rawValue, object: lock, held: heldCount(worker), by: worker)
      return false
    }
    note(taken: lock, worker)
    return true
  }

  /// Gives the lock back.
  public func unlock(_ lock: Int, by worker: Int) {
    held[worker].storeRelaxed(held[worker].loadRelaxed() &- 1)
    log.record(Event.releases.rawValue, object: lock, held: heldCount(worker), by: worker)
    steps[worker].addRelaxed(1)
    holders[lock].storeRelease(0)
    mutexes[lock].unlock()
  }

  /// Who holds and who waits now; may be asked from another process.
  public var picture: Picture {
    let steps = (0..<workers).map { Int(self.steps[$0].loadAcquire()) }
    return Picture(
      holders: (0..<count).map { WatchedLocks.number(holders[$0].loadAcquire()) },
      waits: (0..<workers).map { WatchedLocks.number(waits[$0].loadAcquire()) }, steps: steps)
  }

  private func note(taken lock: Int, _ worker: Int) {
    holders[lock].storeRelease(UInt64(worker + 1))
    waits[worker].storeRelease(0)
    steps[worker].addRelaxed(1)
    held[worker].storeRelaxed(held[worker].loadRelaxed() &+ 1)
    log.record(Event.takes.rawValue, object: lock, held: heldCount(worker), by: worker)
  }

  private func heldCount(_ worker: Int) -> Int { Int(held[worker].loadRelaxed()) }

  /// Numbers are noted one higher, so that 0 stands for nobody.
  private static func number(_ noted: UInt64) -> Int? { noted == 0 ? nil : Int(noted) - 1 }
}
