internal import Apparatus
internal import Platform
internal import Statistics

/// A bounded buffer in shared memory whose faults do no harm but the one they are known for.
///
/// Every word is atomic and every index is taken modulo the size, so that a count that went below
/// zero damages the content and not the process.
final class WatchedBuffer: Sendable {
  /// What arrived, compared with what was sent.
  struct Tally: Equatable {
    var lost = 0
    var repeated = 0
  }

  let version: BoundedBuffer.Version
  let producers: Int
  let consumers: Int
  let size: Int
  let items: Int
  let log: EventLog

  let mutex: PthreadMutex
  let notFull: ConditionVariable
  let notEmpty: ConditionVariable
  let free: Semaphore
  let filled: Semaphore
  let places: SharedAtomics
  let arrivals: SharedAtomics
  let words: SharedAtomics

  /// Nobody moving for so many nanoseconds, while all sleep, is the end.
  private static let patience = 40_000_000
  /// Between looking and sleeping in two steps, in nanoseconds.
  static let betweenSteps = 20_000

  enum Word {
    /// The items in the buffer, as a number that can go below zero.
    static let level = 0
    static let head = 1
    static let tail = 2
    static let sent = 3
    static let asked = 4
    static let takenFromEmpty = 5
    static let asleep = 6
    static let steps = 7
    static let ended = 8
    static let count = 9
  }

  init(
    version: BoundedBuffer.Version, producers: Int, consumers: Int, size: Int, items: Int, log: Int
  ) throws(PlatformError) {
    self.version = version
    self.producers = producers
    self.consumers = consumers
    self.size = size
    self.items = items
    self.log = try EventLog(workers: producers + consumers, capacity: log)
    mutex = try PthreadMutex(between: .thread)
    notFull = try ConditionVariable(between: .thread)
    notEmpty = try ConditionVariable(between: .thread)
    free = try Semaphore(permits: size, between: .thread)
    filled = try Semaphore(permits: 0, between: .thread)
    places = try SharedAtomics(count: size, spacing: .packed)
    arrivals = try SharedAtomics(count: items, spacing: .packed)
    words = try SharedAtomics(count: Word.count)
  }

  /// Hands all items over, or is killed when nobody has moved for a while.
  func run(processors: [Int]) throws(PlatformError) -> WatchedTeam.Outcome {
    var lastSteps = 0
    var lastStep = MonotonicClock.now()
    let team = WatchedTeam(
      kind: .thread, count: producers + consumers, processors: processors, limit: 2_000_000_000)
    return try team.run(
      until: { [self] in
        let now = MonotonicClock.now()
        let steps = value(Word.steps)
        if steps != lastSteps { (lastSteps, lastStep) = (steps, now) }
        // A run is stuck when all who are left sleep; the clock alone could not tell that.
        return now - lastStep > WatchedBuffer.patience && isEverybodyAsleep
      },
      { [self] worker in
        if worker < producers { produce(worker) } else { consume(worker) }
        words[Word.ended].addOrdered(1)
      })
  }

  // MARK: What was found

  /// The items in the buffer; below zero after taking from an empty one.
  var level: Int { value(Word.level) }
  /// How many workers sleep.
  var asleep: Int { value(Word.asleep) }
  /// How often a consumer took from an empty buffer.
  var takenFromEmpty: Int { value(Word.takenFromEmpty) }

  /// Compares what arrived with what was sent.
  var tally: Tally {
    (0..<items).reduce(into: Tally()) { tally, item in
      let count = Int(arrivals[item].loadAcquire())
      if count == 0 { tally.lost += 1 }
      if count > 1 { tally.repeated += count - 1 }
    }
  }

  /// Whether the fault has shown itself in this run.
  func isCaught(_ run: WatchedTeam.Outcome) -> Bool { run.ending == .stopped || takenFromEmpty > 0 }

  private var isEverybodyAsleep: Bool {
    let left = producers + consumers - value(Word.ended)
    return left > 0 && asleep >= left
  }

  func value(_ word: Int) -> Int {
    Int(truncatingIfNeeded: Int64(bitPattern: words[word].loadAcquire()))
  }
}
