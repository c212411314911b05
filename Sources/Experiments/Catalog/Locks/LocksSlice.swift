internal import Apparatus
internal import Results
internal import Platform

/// One thing that a round of `locks` measures, in a fresh child.
struct LocksSlice {
  /// Who takes the lock.
  enum Setting: Equatable {
    /// One thread, by what its process has made before.
    case alone(after: History)
    /// So many threads at once.
    case threads(Int)
  }

  /// What a process with one thread has made before.
  enum History: String, CaseIterable {
    /// No other thread yet.
    case single
    /// Another thread, which has ended.
    case threads
  }

  /// Tenths of the updates that only read where nobody writes.
  static let onlyReaders = 10

  let sort: LockSort
  let setting: Setting
  /// What the holder does inside, in nanoseconds.
  var section = 0.0
  /// Tenths of the updates that only read.
  var readers = 0
  /// The quantity and the condition under which the cost is recorded.
  let quantity: Quantity
  let condition: Condition
  /// How long it is measured, in milliseconds, with the whole time budget.
  let milliseconds: Double

  /// Whether it is a point of a curve.
  var isPartOfSeries: Bool { [Locks.costByThreads, Locks.costBySection].contains(quantity) }

  /// Everything that a round measures; with `series`, the curves by threads and by section too.
  static func slices(threads: Int, section: TimeSpan, series: Bool) -> [LocksSlice] {
    alone + contended(threads: threads, section: section)
      + (series ? byThreads(section: section) + bySection(threads: threads) : [])
  }

  private static var alone: [LocksSlice] {
    History.allCases.flatMap { history in
      LockSort.allCases.map { sort in
        LocksSlice(
          sort: sort, setting: .alone(after: history), quantity: Locks.lockCost,
          condition: sort.condition(after: history), milliseconds: 1)
      }
    }
  }

  private static func contended(threads: Int, section: TimeSpan) -> [LocksSlice] {
    let exclusive = LockSort.exclusive.map { sort in
      LocksSlice(
        sort: sort, setting: .threads(threads), section: section.nanoseconds,
        quantity: Locks.contendedCost, condition: sort.condition, milliseconds: 3)
    }
    let reading = [5, 9, onlyReaders].map { readers in
      LocksSlice(
        sort: .rwlock, setting: .threads(threads), section: section.nanoseconds, readers: readers,
        quantity: Locks.contendedCost, condition: LockSort.rwlock.condition(readers: readers),
        milliseconds: 3)
    }
    return exclusive + reading
  }

  private static func byThreads(section: TimeSpan) -> [LocksSlice] {
    LockSort.inCurves.flatMap { sort in
      [1, 2, 4, 8].map { threads in
        LocksSlice(
          sort: sort, setting: .threads(threads), section: section.nanoseconds,
          quantity: Locks.costByThreads, condition: sort.condition.with(.threads, threads),
          milliseconds: 3)
      }
    }
  }

  private static func bySection(threads: Int) -> [LocksSlice] {
    LockSort.holding.flatMap { sort in
      [100.0, 1e3, 10e3].map { section in
        LocksSlice(
          sort: sort, setting: .threads(threads), section: section, quantity: Locks.costBySection,
          condition: sort.condition.with(.section, TimeSpan(nanoseconds: section)),
          milliseconds: 3)
      }
    }
  }

  /// Measures the slice in a fresh child.
  /// - Parameters:
  ///   - processors: what the threads are bound to in turn.
  ///   - scale: the part of `milliseconds` that is measured, at most 1.
  ///   - stepsPerNanosecond: how fast this machine computes inside a section.
  /// - Returns: what the threads did.
  /// - Throws: as `Contention.run`.
  func run(
    processors: [Int], scale: Double, stepsPerNanosecond: Double
  ) throws(PlatformError) -> Contention.Outcome {
    let steps = section > 0 ? max(1, Int(section * stepsPerNanosecond)) : 0
    // A scheduler lets a thread run for some milliseconds before it gives others a turn, so on a
    // busy machine a short slice is more often a whole one.
    let length = Int(milliseconds * max(0.4, scale) * 1e6)
    switch setting {
    case .threads(let count):
      let contention = Contention(
        kind: .thread, workers: count, processors: processors, nanoseconds: length)
      return try contention.run(try sort.body(section: steps, readers: readers))
    case .alone(let history):
      return try alone(on: processors.first, nanoseconds: length, after: history)
    }
  }

  private func alone(
    on processor: Int?, nanoseconds: Int, after history: History
  ) throws(PlatformError) -> Contention.Outcome {
    let values = try Isolated.run(results: 2, startingWith: 0) { results throws(PlatformError) in
      if let processor { try Affinity.pin(to: processor) }
      if history == .threads { try KernelThread.create {}.join() }
      let body = try sort.body(section: 0)
      // The first updates bring in what no later one needs.
      _ = body(.init(index: 0, deadline: 0))
      let start = MonotonicClock.now()
      results[0] = body(.init(index: 0, deadline: start + nanoseconds))
      results[1] = MonotonicClock.now() - start
    }
    return Contention.Outcome(alone: values[0], span: values[1])
  }
}
