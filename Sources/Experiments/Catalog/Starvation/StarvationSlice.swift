internal import Apparatus
internal import Platform

/// Readers and writers that lock and unlock again and again, in one fresh child.
struct StarvationSlice {
  let readers: Int
  let writers: Int
  /// How long each holds the lock, in nanoseconds.
  let hold: Int
  private let lock: ReaderWriterLock
  private let entries: SharedAtomics
  private let waits: SharedAtomics

  /// What one run showed; times in nanoseconds.
  struct Outcome {
    var reads = 0
    var writes = 0
    var longestReadWait = 0
    var longestWriteWait = 0
    var span = 0
  }

  init(
    readers: Int, writers: Int, hold: Int, preference: ReaderWriterLock.Preference
  ) throws(PlatformError) {
    self.readers = readers
    self.writers = writers
    self.hold = hold
    lock = try ReaderWriterLock(between: .thread, preferring: preference)
    entries = try SharedAtomics(count: readers + writers)
    waits = try SharedAtomics(count: readers + writers)
  }

  /// Lets everybody lock and unlock for this long; a wait lasts no longer than the run.
  func run(nanoseconds: Int, processors: [Int]) throws(PlatformError) -> Outcome {
    let (lock, entries, waits, readers, hold) = (lock, entries, waits, readers, hold)
    let end = try SharedAtomics(count: 1)
    let team = WatchedTeam(
      kind: .thread, count: readers + writers, processors: processors,
      limit: nanoseconds + 3_000_000_000)
    let run = try team.run { worker in
      // Whoever comes first sets the end for all.
      let own = UInt64(MonotonicClock.now() + nanoseconds)
      _ = end[0].compareExchange(expected: 0, desired: own)
      let deadline = Int(end[0].loadAcquire())
      while true {
        let before = MonotonicClock.now()
        let left = deadline - before
        guard left > 0 else { return }
        let entered =
          worker < readers
          ? lock.lockForReading(nanoseconds: left) : lock.lock(nanoseconds: left)
        let waited = UInt64(MonotonicClock.now() - before)
        if waited > waits[worker].loadRelaxed() { waits[worker].storeRelaxed(waited) }
        guard entered else { return }
        entries[worker].addRelaxed(1)
        Pause.yielding(nanoseconds: hold)
        lock.unlock()
      }
    }
    func values(_ row: SharedAtomics, _ workers: Range<Int>) -> [Int] {
      workers.map { Int(row[$0].loadAcquire()) }
    }
    let (reading, writing) = (0..<readers, readers..<readers + writers)
    return Outcome(
      reads: values(entries, reading).reduce(0, +), writes: values(entries, writing).reduce(0, +),
      longestReadWait: values(waits, reading).max() ?? 0,
      longestWriteWait: values(waits, writing).max() ?? 0, span: run.span ?? 0)
  }
}
