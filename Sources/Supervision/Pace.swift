internal import Platform

/// The times of one run: how long it has taken, and which deadlines have passed.
///
/// All times are nanoseconds of the monotonic clock.
struct Pace {
  /// Time between two reports of progress.
  static let tick = 100_000_000
  /// Time a worker gets to leave after it said that its work is done.
  static let leaving = 1_000_000_000
  /// Time the keeper gets to end a family; it needs a millisecond or two for a usual one.
  static let ending = 5_000_000_000

  private let started: Int
  private var paused = 0
  private var nextTick: Int
  private var leavingDeadline: Int?
  private var endDeadline: Int?

  init(at now: Int = MonotonicClock.now()) {
    started = now
    nextTick = now + Pace.tick
  }

  /// The time since the start without pauses.
  func elapsed(at now: Int) -> Int { now - started - paused }

  mutating func addPause(_ nanoseconds: Int) {
    paused += nanoseconds
    leavingDeadline = leavingDeadline.map { $0 + nanoseconds }
    endDeadline = endDeadline.map { $0 + nanoseconds }
  }

  /// Sets the deadline for the worker to leave, once.
  mutating func expectLeaving(at now: Int) {
    if leavingDeadline == nil { leavingDeadline = now + Pace.leaving }
  }

  func hasLingered(at now: Int) -> Bool { leavingDeadline.map { now >= $0 } ?? false }

  /// Sets the deadline for the keeper to end the run, once.
  mutating func expectEnd(at now: Int) {
    if endDeadline == nil { endDeadline = now + Pace.ending }
  }

  func isKeeperOverdue(at now: Int) -> Bool { endDeadline.map { now >= $0 } ?? false }

  mutating func isTickDue(at now: Int) -> Bool {
    if now < nextTick { return false }
    nextTick = now + Pace.tick
    return true
  }

  /// Milliseconds to wait for the next of the times, rounded up, and at most a tick.
  func wait(until times: [Int?], at now: Int) -> Int {
    let next = times.compactMap { $0 }.reduce(nextTick, min)
    return max(0, (next - now + 999_999) / 1_000_000)
  }
}
