internal import Platform
public import Results

extension Watched {
  /// The watching as records, from which it is judged and drawn, now or later.
  public var records: [Record] {
    blockRecords + threadRecords + lockRecords + processRecords + runRecords
      + drawnEvents.map { .event($0) }
  }

  private var kinds: [WaitKind] {
    WaitKind.allCases.filter { kind in threads.contains { $0.total[kind] > 0 } }
  }

  /// The row of a thread by its identifier; the newest where a number was used again.
  private func row(of identifier: Int32) -> Int? {
    threads.lastIndex { $0.identifier == identifier }
  }

  // MARK: Blocks of time

  private var blockRecords: [Record] {
    let count = (threads.map(\.blocks.count).max() ?? 0)
    return (0..<count).flatMap { block -> [Record] in
      let covered = min(blockLength, duration - block * blockLength)
      // A block that was cut off tells less than the others and would count as much.
      guard 2 * covered >= blockLength else { return [] }
      return records(of: block, nanoseconds: Double(covered))
    }
  }

  private func records(of block: Int, nanoseconds: Double) -> [Record] {
    let tallies = threads.map { $0.blocks.indices.contains(block) ? $0.blocks[block] : Tally() }
    func record(
      _ quantity: Quantity, _ value: Double, _ condition: Condition = .none
    ) -> Record {
      .observation(.init(quantity.name, condition, round: block, value: value))
    }
    let running = tallies.reduce(0) { $0 + $1.running }
    let runnable = tallies.reduce(0) { $0 + $1.runnable }
    var records = [
      record(.processorsAtWork, Double(running) / nanoseconds),
      record(.runnableThreads, Double(runnable) / nanoseconds),
      record(.processorsWanted, Double(running + runnable) / nanoseconds),
    ]
    for kind in kinds {
      let condition = Condition(.cause, kind.name)
      let all = tallies.reduce(0) { $0 + $1.waiting(for: kind) }
      records.append(record(.waitingThreads, all / nanoseconds, condition))
      let group = groups[kind] ?? []
      let elapsed = group.reduce(0) { $0 + tallies[$1].elapsed }
      if elapsed > 0 {
        let waited = group.reduce(0) { $0 + tallies[$1].waiting(for: kind) }
        records.append(record(.waitingShare, waited / Double(elapsed), condition))
      }
    }
    return records
  }

  /// The threads that waited for each kind of thing more than for any other, by their rows.
  private var groups: [WaitKind: [Int]] {
    var groups: [WaitKind: [Int]] = [:]
    for (row, thread) in threads.enumerated() {
      let total = thread.total
      let most = WaitKind.allCases.max { total[$0] < total[$1] }
      if let most, total[most] > 0 { groups[most, default: []].append(row) }
    }
    return groups
  }

  // MARK: Threads

  private var threadRecords: [Record] {
    let notes = threads.indices.flatMap { row -> [Record.Note] in
      let (thread, total) = (threads[row], threads[row].total)
      let condition = Condition(.thread, row)
      let numbers =
        [
          Int(thread.process), Int(thread.identifier), thread.born, thread.last, total.running,
          total.runnable, total.waiting, total.unseen, thread.switches,
        ]
      let waits = WaitKind.allCases.filter { total[$0] > 0 }.map { kind in
        Record.Note(
          .watchedWait, condition.with(.cause, kind.name), value: total.waiting(for: kind))
      }
      let own = Record.Note(
        .watchedThread, condition, numbers: numbers.map(Double.init), text: thread.name)
      return [own] + waits + last(of: thread, condition)
    }
    let shared = groups.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, rows in
      Record.Note(
        .watchedGroup, Condition(.cause, kind.name), numbers: rows.map(Double.init))
    }
    return (notes + shared).map { .note($0) }
  }

  /// What a thread that was there to the end waited for then.
  private func last(of thread: Thread, _ condition: Condition) -> [Record.Note] {
    guard let interval = thread.intervals.last, interval.state == .waiting,
      duration - thread.last < blockLength
    else { return [] }
    let holder = interval.cause.awaited.flatMap(row) ?? -1
    return [
      .init(
        .watchedEnd, condition, numbers: [Double(interval.cause.object), Double(holder)],
        text: interval.cause.kind.name)
    ]
  }

  // MARK: Locks

  private var lockRecords: [Record] {
    var waited: [UInt64: [Int32: Int]] = [:]
    for (cause, time) in threads.flatMap(\.causes) where cause.kind == .lock {
      waited[cause.object, default: [:]][cause.holder, default: 0] += time
    }
    let total = { (holders: [Int32: Int]) in holders.values.reduce(0, +) }
    let ranked = waited.sorted { (total($0.value), $1.key) > (total($1.value), $0.key) }
    return ranked.prefix(8).enumerated().flatMap { number, lock -> [Record] in
      let condition = Condition(.lock, number)
      let own = Record.Note(
        .watchedLock, condition, numbers: [Double(lock.key), Double(total(lock.value))])
      let holders = lock.value.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(4)
      let held = holders.compactMap { holder, time in
        row(of: holder).map {
          Record.Note(.watchedHolder, condition.with(.thread, $0), value: Double(time))
        }
      }
      return ([own] + held).map { .note($0) }
    }
  }

  // MARK: The run

  private var processRecords: [Record] {
    processes.enumerated().map { number, process in
      .note(
        .init(
          .watchedProcess, Condition(.process, number), numbers: [Double(process.identifier)],
          text: process.name, facts: [process.runtime.rawValue]))
    }
  }

  private var runRecords: [Record] {
    var notes: [Record.Note] = [
      .init(
        .watchedSampler,
        numbers: [
          sampler.rounds, sampler.cost, duration, blockLength, sampler.shortLived, sampler.unkept,
        ].map(Double.init)),
      .init(.watchedEnding, text: ending.name, facts: ending.statusFacts),
      .init(
        .watchedStandstill,
        numbers: [standstill.duration(at: duration), waitingOutside].map(Double.init)),
    ]
    if let usage {
      notes.append(.init(.watchedUsage, value: Double(usage.userTime + usage.systemTime)))
    }
    if !running.isEmpty { notes.append(.init(.watchedRunning, numbers: running.map(Double.init))) }
    for edge in standstill.deadlock?.cycle ?? [] {
      guard let waiter = row(of: edge.waiter), let awaited = edge.cause.awaited.flatMap(row) else {
        continue
      }
      notes.append(
        .init(
          .watchedDeadlock, numbers: [Double(waiter), Double(awaited), Double(edge.cause.object)],
          text: edge.cause.kind.name))
    }
    return notes.map { .note($0) }
  }

  /// The threads that something outside the program may let go on, at the end.
  private var waitingOutside: Int {
    threads.count { thread in
      guard let last = thread.intervals.last, duration - thread.last < blockLength else {
        return false
      }
      return last.state != .waiting || !last.cause.kind.isInternal
    }
  }

  // MARK: Pictures

  /// The most stretches that are kept for pictures.
  private static let mostEvents = 3_000
  /// The most threads that are drawn.
  private static let mostRows = 48

  private var drawnEvents: [Record.Event] {
    let rows = threads.indices.sorted { threads[$0].total.elapsed > threads[$1].total.elapsed }
      .prefix(Self.mostRows).sorted()
    let each = max(20, Self.mostEvents / max(1, rows.count))
    return rows.flatMap { row in
      fewer(threads[row].intervals, atMost: each).map { interval in
        Record.Event(
          worker: row, name: interval.state.name, start: Double(interval.start),
          end: Double(interval.end),
          detail: interval.state == .waiting ? interval.cause.kind.name : nil)
      }
    }
  }

  private func fewer(_ intervals: [Interval], atMost most: Int) -> [Interval] {
    var list = IntervalList()
    for interval in intervals { list.append(interval) }
    var length = max(1, duration / most / 2)
    while list.intervals.count > most {
      list = list.coarsened(to: length)
      length *= 2
    }
    return list.intervals
  }
}

extension WatchEnding {
  /// The name in records.
  var name: String {
    switch self {
    case .ended: "ended"
    case .timeOver: "time-over"
    case .stuck: "stuck"
    case .interrupted: "interrupted"
    }
  }

  /// The status of the program as facts; nil where nobody was told.
  var statusFacts: [String]? {
    guard case .ended(let status?) = self else { return nil }
    return PlatformError.childEnded(status).facts
  }
}
