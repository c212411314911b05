internal import Platform
internal import Programs

/// How often each outcome was seen by one thread that counted: a table in shared memory.
struct LitmusTally: @unchecked Sendable {
  // The proof of the above: one thread writes it, and others read it after that thread has ended.

  private let code: NativeCode
  private let memory: SharedMemory
  /// The numbers of an entry: what it is, and its values or failures.
  private let size: Int
  private let rows: UnsafeMutablePointer<Int32>
  private let counts: UnsafeMutablePointer<Int>
  private let candidate: UnsafeMutablePointer<Int32>

  /// More outcomes than anybody looks at; what does not fit is counted as not told apart.
  private static let capacity = 2_048

  /// What an entry is; 0 where there is none.
  private enum Kind {
    static let ended: Int32 = 1
    static let failed: Int32 = 2
    static let stuck: Int32 = 3
    static let endless: Int32 = 4
  }

  init(_ code: NativeCode) throws(PlatformError) {
    self.code = code
    let threads = code.code.threads.count
    size = 1 + max(code.code.endNames.count, threads)
    let rowBytes = (4 * size * (Self.capacity + 1) + 7) / 8 * 8
    memory = try SharedMemory(byteCount: 8 * (Self.capacity + 1) + rowBytes)
    counts = memory.base.assumingMemoryBound(to: Int.self)
    rows = (memory.base + 8 * (Self.capacity + 1)).assumingMemoryBound(to: Int32.self)
    candidate = rows + size * Self.capacity
  }

  /// Counts how a run ended.
  func add(_ run: Int, of batch: NativeMemory) {
    for place in 0..<size { candidate[place] = 0 }
    if !noteFailures(run, batch) {
      switch batch.ending(run) {
      case .stuck: candidate[0] = Kind.stuck
      case .endless: candidate[0] = Kind.endless
      case .resting, .failed, nil: noteValues(run, batch)
      }
    }
    count()
  }

  private func noteFailures(_ run: Int, _ batch: NativeMemory) -> Bool {
    for thread in code.code.threads.indices {
      candidate[1 + thread] = batch.result(of: thread, run)[0]
      if candidate[1 + thread] != 0 { candidate[0] = Kind.failed }
    }
    return candidate[0] == Kind.failed
  }

  private func noteValues(_ run: Int, _ batch: NativeMemory) {
    candidate[0] = Kind.ended
    var place = 1
    for cell in 0..<code.layout.cellCount {
      candidate[place] = Int32(truncatingIfNeeded: batch.word(cell, run).pointee)
      place += 1
    }
    for (thread, names) in batch.named.enumerated() {
      let result = batch.result(of: thread, run)
      for name in names.indices {
        candidate[place] = result[1 + name]
        place += 1
      }
    }
  }

  /// Finds the entry that is like the candidate, or makes it.
  private func count() {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for place in 0..<size {
      hash = (hash ^ UInt64(UInt32(bitPattern: candidate[place]))) &* 0x100_0000_01b3
    }
    var entry = Int(truncatingIfNeeded: (hash ^ hash >> 29) % UInt64(Self.capacity))
    for _ in 0..<Self.capacity {
      let row = rows + entry * size
      if row[0] == 0 { row.update(from: candidate, count: size) }
      if (0..<size).allSatisfy({ row[$0] == candidate[$0] }) {
        counts[entry] += 1
        return
      }
      entry = (entry + 1) % Self.capacity
    }
    counts[Self.capacity] += 1
  }

  /// What was counted.
  var outcomes: [(outcome: LitmusOutcome, count: Int)] {
    (0..<Self.capacity).filter { counts[$0] > 0 }.map { (outcome(rows + $0 * size), counts[$0]) }
  }

  /// How many runs ended in ways that found no room.
  var rest: Int { counts[Self.capacity] }

  private func outcome(_ row: UnsafeMutablePointer<Int32>) -> LitmusOutcome {
    switch row[0] {
    case Kind.stuck: .stuck
    case Kind.endless: .endless
    case Kind.failed:
      .failed(code.code.threads.indices.compactMap { LitmusOutcome.Failure(code: row[1 + $0]) })
    default: .ended(code.code.endNames.indices.map { Int(row[1 + $0]) })
    }
  }
}
