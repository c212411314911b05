internal import Apparatus
internal import Results
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

  /// What a worker does, as the records name it.
  enum State: String, CaseIterable {
    case waiting
    case holdingLock = "holding lock"
    case noTurn = "no turn"

    /// The word that the picture shows.
    var word: RaceWord {
      switch self {
      case .waiting: .waiting
      case .holdingLock: .holdingLock
      case .noTurn: .noTurn
      }
    }
  }

  /// The recorded part of the slice, in nanoseconds.
  private static let recorded = 300_000
  /// The turns that are kept of each worker.
  private static let capacity = 512
  /// The time that the picture shows, in nanoseconds.
  static let window = 12_000

  /// How many slices are tried until the lock changes hands while it is recorded.
  private static let tries = 8

  /// Records the events of the slice in which the lock changed hands most often, and what recording
  /// cost; nothing for guards nobody holds.
  func record(to recorder: Recorder) throws(PlatformError) {
    guard let lock = try `guard`.lock(between: contention.kind) else { return }
    var best = try holds(of: lock)
    for _ in 1..<Self.tries {
      let spent = recorder.elapsed / (recorder.settings.seconds * 1e9)
      if Self.changes(in: best.holds).count >= 2 || spent > 0.1 { break }
      let next = try holds(of: lock)
      if Self.changes(in: next.holds).count >= Self.changes(in: best.holds).count { best = next }
    }
    try recorder.observe(Race.recordingCost, `guard`.condition, best.prevented)
    for event in events(of: best.holds) { try recorder.event(event) }
  }

  private func holds(
    of lock: any Lock
  ) throws(PlatformError) -> (holds: [Hold], prevented: Double) {
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
    let kept = (0..<workers).flatMap { worker in
      (0..<min(counts[worker], Self.capacity)).map { holds[worker * Self.capacity + $0] }
    }
    return (kept.sorted { $0.got < $1.got }, prevented)
  }

  /// The share of the slice's updates that recording its last part prevented, 0 to 1.
  static func prevented(before: Int, during: Int, share: Double) -> Double {
    guard before > 0, share < 1 else { return 1 }
    let expected = Double(before) / (1 - share)
    return max(0, 1 - Double(before + during) / expected)
  }

  /// When the lock went from one worker to another, given the turns in the order of holding.
  static func changes(in holds: [Hold]) -> [Int] {
    zip(holds, holds.dropFirst()).filter { $0.worker != $1.worker }.map(\.1.got)
  }

  /// What happened in the window that shows most changes of hands, from its beginning, given the
  /// turns in the order of holding.
  func events(of holds: [Hold]) -> [Record.Event] {
    guard let last = holds.last else { return [] }
    let changes = Self.changes(in: holds)
    func shown(from start: Int) -> Int {
      changes.count { (start..<start + Self.window).contains($0) }
    }
    // Beginning a little before a change shows whose hands the lock came from.
    let starts = [last.released - Self.window] + changes.map { $0 - Self.window / 8 }
    let start = starts.max { shown(from: $0) < shown(from: $1) } ?? last.released - Self.window
    return (0..<contention.workers).flatMap { worker in
      let own = holds.filter { $0.worker == worker }.flatMap { hold in
        [
          event(worker, .waiting, hold.asked - start, hold.got - start),
          event(worker, .holdingLock, hold.got - start, hold.released - start),
        ].compactMap { $0 }
      }
      // A worker that had no processor at that time has a row all the same.
      return own.isEmpty ? [event(worker, .noTurn, 0, Self.window)].compactMap { $0 } : own
    }
  }

  private func event(_ worker: Int, _ state: State, _ begin: Int, _ end: Int) -> Record.Event? {
    let (begin, end) = (max(begin, 0), min(end, Self.window))
    guard end > begin else { return nil }
    return Record.Event(
      worker: worker, name: state.rawValue, start: Double(begin), end: Double(end),
      condition: `guard`.condition)
  }
}
