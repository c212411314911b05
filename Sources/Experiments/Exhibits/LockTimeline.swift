internal import Apparatus
internal import Results

/// The logs of workers and locks as stretches of time: one view of the workers, one of the locks.
///
/// The picture shows the last part of which every worker's log is complete, so that short turns can
/// be told apart on 80 columns.
struct LockTimeline: Sendable {
  /// Whose lives the rows of a picture are.
  enum View: String { case workers, locks }

  /// What becomes of a lock, as its events name it.
  enum LockState: String { case free, held }

  /// The entries of each worker, oldest first.
  let logs: [[EventLog.Entry]]
  /// The first and the last moment that is drawn, in nanoseconds.
  let window: ClosedRange<Int>

  /// A picture of what the log holds; nil when it holds nothing.
  init?(_ log: EventLog) {
    let logs = (0..<log.workers).map { log.entries(of: $0) }
    self.init(logs, incomplete: (0..<log.workers).map { log.isIncomplete($0) })
  }

  /// A picture of the entries of each worker; `incomplete` says whose older entries are missing.
  init?(_ logs: [[EventLog.Entry]], incomplete: [Bool]) {
    let times = logs.flatMap { $0.map(\.time) }
    guard let first = times.min(), let last = times.max() else { return nil }
    // Only those who are in the picture to its end can be shown from where their log begins.
    let begins = zip(logs, incomplete).compactMap { $1 ? $0.first?.time : nil }
    let start = min(begins.max() ?? first, last)
    self.logs = logs
    // What was blocked at the end is shown blocked for a while, though nothing happens any more.
    window = start...(last + max(1_000, (last - start) / 5))
  }

  /// What each worker did; the state is named from how many locks it holds and which it waits for.
  ///
  /// What is to be written on a stretch is made of the entry that it begins with.
  func workerEvents(
    _ condition: Condition, detail: (EventLog.Entry) -> String? = { _ in nil },
    state: (_ held: Int, _ waitsFor: Int?) -> String
  ) -> [Record.Event] {
    logs.enumerated().flatMap { worker, entries in
      let condition = condition.seen(as: .workers)
      let before = event(
        worker, state(0, nil), window.lowerBound, entries.first?.time ?? window.upperBound,
        condition: condition)
      let after = entries.indices.compactMap { index -> Record.Event? in
        let entry = entries[index]
        let end = index + 1 < entries.count ? entries[index + 1].time : window.upperBound
        let waits = entry.code == WatchedLocks.Event.waits.rawValue
        return event(
          worker, state(Int(entry.held), waits ? Int(entry.object) : nil), entry.time, end,
          condition: condition, detail: detail(entry))
      }
      return (before.map { [$0] } ?? []) + after
    }
  }

  /// Who held each lock; the detail is the number of the holder, from 1.
  ///
  /// Below the holders each lock is free all the time, so that both views have one axis.
  func lockEvents(_ count: Int, _ condition: Condition) -> [Record.Event] {
    let condition = condition.seen(as: .locks)
    var events = (0..<count).map {
      event($0, LockState.free.rawValue, window.lowerBound, window.upperBound, condition: condition)
    }
    for (worker, entries) in logs.enumerated() {
      var taken: [Int32: Int] = [:]
      func add(_ lock: Int32, until end: Int) {
        let start = taken.removeValue(forKey: lock) ?? window.lowerBound
        events.append(
          event(
            Int(lock), LockState.held.rawValue, start, end, condition: condition,
            detail: "\(worker + 1)"))
      }
      for entry in entries {
        switch WatchedLocks.Event(rawValue: entry.code) {
        case .takes: taken[entry.object] = entry.time
        case .releases: add(entry.object, until: entry.time)
        default: break
        }
      }
      for lock in taken.keys.sorted() { add(lock, until: window.upperBound) }
    }
    return events.compactMap { $0 }
  }

  private func event(
    _ row: Int, _ name: String, _ start: Int, _ end: Int, condition: Condition,
    detail: String? = nil
  ) -> Record.Event? {
    let (start, end) = (max(start, window.lowerBound), min(end, window.upperBound))
    guard start < end else { return nil }
    return Record.Event(
      worker: row, name: name, start: Double(start - window.lowerBound),
      end: Double(end - window.lowerBound), detail: detail, condition: condition)
  }
}

extension Condition.Key {
  /// Whose lives a picture shows.
  static let view = Self("view")
}

extension Condition {
  /// The condition under which one view of it is recorded.
  func seen(as view: LockTimeline.View) -> Condition { with(.view, view.rawValue) }
}
