internal import Platform

/// A moment of a slice under a lock, for the picture: who held it and who waited.
///
/// Reading the clock costs as much as a lock, so only the end of the slice is recorded, in a ring
/// that keeps the last of it, and the cost of that is recorded too.
struct RaceSampling {
  let `guard`: RaceGuard
  let contention: Contention

  /// One turn of one worker; times in nanoseconds on `MonotonicClock`.
  struct Hold: Equatable, BitwiseCopyable {
    var worker = 0
    var asked = 0
    var got = 0
    var released = 0
  }

  /// The recorded part of the slice, in nanoseconds.
  private static let recorded = 300_000
  /// The turns that are kept of each worker.
  private static let capacity = 512
  /// The time that the picture shows, in nanoseconds.
  static let window = 12_000

  /// Runs the slice and records its events and what recording cost; nothing for guards nobody holds.
  func record(to recorder: Recorder) throws(PlatformError) {
    guard let lock = try `guard`.lock(between: contention.kind) else { return }
    let workers = contention.workers
    let holds = try SharedArray(repeating: Hold(), count: workers * Self.capacity)
    let counts = try SharedArray(repeating: 0, count: workers)
    let counter = try SharedAtomics(count: 1)
    let outcome = try contention.run { turn in
      let word = counter[0]
      let before = turn.repeated(batch: 20, stopping: Self.recorded) {
        lock.lock()
        word.incrementUnguarded()
        lock.unlock()
      }
      var count = 0
      var asked = MonotonicClock.now()
      while asked < turn.deadline {
        lock.lock()
        let got = MonotonicClock.now()
        word.incrementUnguarded()
        lock.unlock()
        let released = MonotonicClock.now()
        holds[turn.index * Self.capacity + count % Self.capacity] = Hold(
          worker: turn.index, asked: asked, got: got, released: released)
        count += 1
        asked = released
      }
      counts[turn.index] = count
      return before
    }
    let prevented = Self.prevented(
      before: outcome.total, during: counts.elements.reduce(0, +),
      share: Double(Self.recorded) / Double(contention.nanoseconds))
    try recorder.observe("recording-cost", condition: `guard`.condition, prevented)
    let kept = (0..<workers).flatMap { worker in
      (0..<min(counts[worker], Self.capacity)).map { holds[worker * Self.capacity + $0] }
    }
    for event in Self.events(of: kept, condition: `guard`.condition) {
      try recorder.event(event)
    }
  }

  /// The share of the slice's updates that recording its last part prevented, 0 to 1.
  static func prevented(before: Int, during: Int, share: Double) -> Double {
    guard before > 0, share < 1 else { return 1 }
    let expected = Double(before) / (1 - share)
    return max(0, 1 - Double(before + during) / expected)
  }

  /// What happened in the window that shows most changes of hands, from its beginning.
  static func events(of holds: [Hold], condition: String) -> [Record.Event] {
    let ordered = holds.sorted { $0.got < $1.got }
    guard let last = ordered.last else { return [] }
    let changes = zip(ordered, ordered.dropFirst()).filter { $0.worker != $1.worker }.map(\.1.got)
    // Beginning a little before the first change shows whose hands it came from.
    let starts = changes.map { $0 - window / 8 } + [last.released - window]
    let start = starts.max { left, right in
      changesInWindow(from: left, of: changes) < changesInWindow(from: right, of: changes)
    }
    guard let start else { return [] }
    return ordered.flatMap { hold in
      [("waiting", hold.asked, hold.got), ("holding lock", hold.got, hold.released)].compactMap {
        name, begin, end in
        let (begin, end) = (max(begin, start), min(end, start + window))
        guard end > begin else { return nil }
        return Record.Event(
          worker: hold.worker, name: name, start: Double(begin - start), end: Double(end - start),
          condition: condition)
      }
    }
  }

  private static func changesInWindow(from start: Int, of changes: [Int]) -> Int {
    changes.count { (start..<start + window).contains($0) }
  }
}
