internal import Apparatus
internal import Results
internal import Platform

/// A way to make an update of one word exclusive, as `locks` measures it.
enum LockSort: String, CaseIterable {
  case mutex
  case spin
  case atomic
  case compareExchange = "cas"
  case semaphore
  /// A reader-writer lock, taken for writing.
  case rwlock
  /// A reader-writer lock, taken for reading; the update is a look.
  case rwlockRead = "rwlock-read"

  /// The sorts that exclude others, so that a contended cost means the same for all.
  static let exclusive = allCases.filter { $0 != .rwlockRead }

  /// The sorts whose holders can do something of a given length.
  static let holding: [LockSort] = [.mutex, .spin]

  /// The sorts whose cost is drawn by the number of threads.
  static let inCurves: [LockSort] = [.mutex, .spin, .atomic]

  /// The name under which the figures of the sort are recorded.
  var condition: Condition { Condition(.lock, rawValue) }

  /// The condition of one thread alone, by what its process has made before.
  func condition(after history: LocksSlice.History) -> Condition {
    condition.with(.history, history.rawValue)
  }

  /// The condition of a reader-writer lock, by the tenths of its updates that only read.
  func condition(readers: Int) -> Condition { condition.with(.readers, "\(readers)0%") }

  /// Repeats updates until the worker's deadline.
  ///
  /// - Parameters:
  ///   - section: steps of computing inside each update.
  ///   - readers: tenths of the updates that only read, for the reader-writer lock.
  /// - Returns: the body of a worker, which gives back how many updates it made.
  /// - Throws: what making the lock throws.
  func body(
    section: Int, readers: Int = 0
  ) throws(PlatformError) -> @Sendable (Contention.Turn) -> Int {
    let words = try SharedAtomics(count: 1)
    switch self {
    case .atomic:
      return { turn in
        let word = words[0]
        return turn.repeated(batch: Self.batch(section, each: 4_000)) {
          word.addRelaxed(1)
          Self.compute(section)
        }
      }
    case .compareExchange:
      return { turn in
        let word = words[0]
        return turn.repeated(batch: Self.batch(section, each: 4_000)) {
          word.addByCompareExchange(1)
          Self.compute(section)
        }
      }
    case .mutex: return Self.locked(try PthreadMutex(between: .thread), words, section)
    case .spin: return Self.locked(try SpinLock(), words, section)
    case .semaphore: return Self.locked(try Semaphore(between: .thread), words, section)
    case .rwlock where readers == 0:
      return Self.locked(try ReaderWriterLock(between: .thread), words, section)
    case .rwlock, .rwlockRead:
      return Self.reading(
        try ReaderWriterLock(between: .thread), words, section,
        readers: self == .rwlock ? readers : 10)
    }
  }

  /// How many updates pass between two looks at the clock: some microseconds.
  private static func batch(_ section: Int, each: Int = 1_000) -> Int {
    section == 0 ? each : max(1, 10_000 / section)
  }

  @inline(__always)
  private static func compute(_ steps: Int) {
    if steps > 0 { BusyWork.blackHole(BusyWork.compute(iterations: steps)) }
  }

  /// Generic and inlined, so that each lock gets a loop of its own without calls through a table.
  @inline(__always)
  private static func locked(
    _ lock: some Lock, _ words: SharedAtomics, _ section: Int
  ) -> @Sendable (Contention.Turn) -> Int {
    { turn in
      let word = words[0]
      // A loop of its own without the question whether there is something to compute.
      if section == 0 {
        return turn.repeated(batch: batch(0)) {
          lock.lock()
          word.incrementUnguarded()
          lock.unlock()
        }
      }
      return turn.repeated(batch: batch(section)) {
        lock.lock()
        word.incrementUnguarded()
        compute(section)
        lock.unlock()
      }
    }
  }

  private static func reading(
    _ lock: ReaderWriterLock, _ words: SharedAtomics, _ section: Int, readers: Int
  ) -> @Sendable (Contention.Turn) -> Int {
    { turn in
      let word = words[0]
      var step = 0
      return turn.repeated(batch: batch(section)) {
        if step < readers {
          lock.lockForReading()
          BusyWork.blackHole(word.loadRelaxed())
        } else {
          lock.lock()
          word.incrementUnguarded()
        }
        compute(section)
        lock.unlock()
        step = step == 9 ? 0 : step + 1
      }
    }
  }
}

extension Condition.Key {
  /// What makes an update exclusive.
  static let lock = Self("lock")
  /// Whether a process that has one thread has had others.
  static let history = Self("history")
  /// The share of the updates that only read.
  static let readers = Self("readers")
  /// How long a holder computes inside.
  static let section = Self("section")
}
