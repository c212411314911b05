internal import Platform
public import Results

extension WatchReport {
  /// Puts together what was recorded; nil where the records are of something else.
  public init?(_ observations: Observations) {
    guard let sampler = observations.note(.watchedSampler)?.numbers, sampler.count >= 6,
      let ending = observations.note(.watchedEnding)
    else { return nil }
    let reader = NoteReader(observations)
    threads = reader.threads
    locks = reader.locks
    groups = reader.groups
    processes = reader.processes
    deadlock = reader.deadlock
    let still = observations.note(.watchedStandstill)?.numbers ?? []
    standstill = still.first ?? 0
    waitingOutside = still.count > 1 ? Int(still[1]) : 0
    self.ending = ending.text ?? ""
    if case .childEnded(let status)? = ending.facts.flatMap(PlatformError.init(facts:)) {
      self.status = status
    } else {
      status = nil
    }
    rounds = Int(sampler[0])
    cost = sampler[1]
    duration = sampler[2]
    shortLived = Int(sampler[4])
    unkept = Int(sampler[5])
    processorTime = observations.note(.watchedUsage)?.value
    running = (observations.note(.watchedRunning)?.numbers ?? []).map { Int($0) }
    othersShare = observations.note(.othersShare)?.value
    usable = max(1, observations.note(.usableProcessors)?.value.map { Int($0) } ?? 1)
  }
}

/// The notes of a watching, read back.
private struct NoteReader {
  let observations: Observations

  init(_ observations: Observations) { self.observations = observations }

  var threads: [WatchReport.Thread] {
    let waits = Dictionary(grouping: observations.notes(.watchedWait)) {
      $0.condition[.thread] ?? ""
    }
    let ends = Dictionary(
      observations.notes(.watchedEnd).map { ($0.condition[.thread] ?? "", $0) }
    ) { first, _ in first }
    return observations.notes(.watchedThread).compactMap { note in
      guard let key = note.condition[.thread], let row = Int(key), let numbers = note.numbers,
        numbers.count >= 9
      else { return nil }
      return WatchReport.Thread(
        row: row, process: Int(numbers[0]), identifier: Int(numbers[1]), name: note.text ?? "",
        born: numbers[2], last: numbers[3], running: numbers[4], runnable: numbers[5],
        waiting: numbers[6], unseen: numbers[7], switches: Int(numbers[8]),
        waits: Self.waits(waits[key] ?? []), end: ends[key].flatMap(Self.end))
    }.sorted { $0.row < $1.row }
  }

  private static func waits(_ notes: [Record.Note]) -> [(kind: WaitKind, time: Double)] {
    notes.compactMap { note in
      guard let kind = note.condition[.cause].flatMap(WaitKind.init(name:)), let time = note.value
      else { return nil }
      return (kind, time)
    }.sorted { $0.time > $1.time }
  }

  private static func end(_ note: Record.Note) -> WatchReport.End? {
    guard let kind = note.text.flatMap(WaitKind.init(name:)), let numbers = note.numbers,
      numbers.count == 2
    else { return nil }
    return .init(
      kind: kind, object: UInt64(max(0, numbers[0])),
      awaited: numbers[1] < 0 ? nil : Int(numbers[1]))
  }

  var locks: [WatchReport.Lock] {
    observations.notes(.watchedLock).compactMap { note in
      guard let numbers = note.numbers, numbers.count == 2 else { return nil }
      let holders = observations.notes(.watchedHolder).filter {
        $0.condition[.lock] == note.condition[.lock]
      }
      return WatchReport.Lock(
        address: UInt64(max(0, numbers[0])), time: numbers[1],
        holders: holders.compactMap { $0.condition[.thread].flatMap { Int($0) } })
    }
  }

  var groups: [WaitKind: [Int]] {
    observations.notes(.watchedGroup).reduce(into: [:]) { groups, note in
      guard let kind = note.condition[.cause].flatMap(WaitKind.init(name:)) else { return }
      groups[kind] = (note.numbers ?? []).map { Int($0) }
    }
  }

  var processes: [WatchReport.Process] {
    observations.notes(.watchedProcess).map { note in
      .init(
        identifier: Int(note.numbers?.first ?? 0), name: note.text ?? "",
        runtime: note.facts?.first.flatMap(Runtime.init(rawValue:)) ?? .hidden)
    }
  }

  var deadlock: [(row: Int, end: WatchReport.End)] {
    observations.notes(.watchedDeadlock).compactMap { note in
      guard let numbers = note.numbers, numbers.count == 3,
        let kind = note.text.flatMap(WaitKind.init(name:))
      else { return nil }
      return (
        Int(numbers[0]),
        .init(kind: kind, object: UInt64(max(0, numbers[2])), awaited: Int(numbers[1]))
      )
    }
  }
}
