public import Apparatus
internal import Results
public import ArgumentParser
internal import Platform

/// Forks a process with a lot of memory, and counts what its child has to copy.
public struct CopyOnWrite: Experiment {
  /// The memory that the parent has in use when it forks.
  @Option(help: .init("Memory of the parent (1M to 512M).", valueName: "size"))
  public var memory = ByteCount(bytes: 64 << 20)
  /// The part of that memory that the child writes, beside none and all of it.
  @Option(help: .init("Percent of the pages that the child writes.", valueName: "percent"))
  public var written = 25

  /// The default options.
  public init() {}

  /// Checks that parent and child fit into the memory of an ordinary machine.
  public func validate() throws {
    try OptionError.check(
      "--memory", memory, in: .init(bytes: 1 << 20)...(.init(bytes: 512 << 20)), because: .memory)
    try OptionError.check("--written", written, in: 0...100)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "copy-on-write",
    abstract: "Fork a large process and see which pages its child copies, and when",
    discussion: """
      A fresh parent writes every page of its memory and forks. The child writes a part of the \
      pages twice and reads its own counters; the parent only waits. Each round does so for none, \
      the chosen part and all of the pages. Large pages are switched off for this memory.
      """,
    quantities: [
      forkTime, faults, faultsPerPage, pageCost, pageCostAgain, realMemory, seenMemory,
      proportionalMemory, growth,
    ],
    findings: [copying.declaration],
    words: [CopyOnWriteWord.self],
    code: DecisiveCode(
      file: "CopyOnWrite.swift", functions: "write",
      apparatus: ["PageRegion.swift", "MemoryShare.swift"]),
    defaults: .init(rounds: 12, seconds: 3, quickRounds: 6, quickSeconds: 0.7))

  /// The percentages of a round: none, the chosen one, and all.
  var shares: [Int] { Array(Set([0, written, 100])).sorted() }

  static func condition(_ percent: Int) -> Condition { Condition(.written, percent) }

  /// Forks once a round for each percentage.
  public func measure(_ recorder: Recorder) throws {
    let shares = shares
    try recorder.rounds(conditions: shares.count) { round, order in
      for percent in order.map({ shares[$0] }) {
        try record(try fork(percent: percent), percent, round: round, to: recorder)
      }
    }
  }

  private var pageCount: Int { memory.bytes / MemoryPage.byteCount }

  private func writtenPages(_ percent: Int) -> Int { pageCount * percent / 100 }

  /// What one fork showed; times in nanoseconds, sizes in bytes.
  private struct Slice: BitwiseCopyable {
    var forkTime = 0
    var faults = 0
    var firstWrites = 0
    var secondWrites = 0
    var unique = 0
    var resident = 0
    var proportional = 0
  }

  private func fork(percent: Int) throws(PlatformError) -> Slice {
    let pages = pageCount
    let chosen = 0..<writtenPages(percent)
    return try Isolated.run(results: 1, startingWith: Slice()) { results throws(PlatformError) in
      let region = try PageRegion(pageCount: pages, sharing: .copied)
      region.writeAll()
      let start = MonotonicClock.now()
      let child = try ForkedProcess.start {
        // Without its memory the slice would look like one that needs none.
        (try? write(chosen, of: region, results: results)) == nil ? 1 : 0
      }
      results[0].forkTime = MonotonicClock.now() - start
      let status = try child.wait().status
      guard status.isSuccess else { throw .childEnded(status) }
    }[0]
  }

  private func write(
    _ pages: Range<Int>, of region: PageRegion, results: UnsafeMutableBufferPointer<Slice>
  ) throws(PlatformError) {
    let start = MonotonicClock.now()
    let faults = PageRegion.faults { region.write(pages, value: 2) }
    let middle = MonotonicClock.now()
    region.write(pages, value: 3)
    results[0].secondWrites = MonotonicClock.now() - middle
    results[0].firstWrites = middle - start
    results[0].faults = faults
    let share = try MemoryShare.read(ProcessIdentifier.current)
    results[0].unique = share.unique
    results[0].resident = share.resident
    results[0].proportional = share.proportional
  }

  private func record(
    _ slice: Slice, _ percent: Int, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let condition = CopyOnWrite.condition(percent)
    for (quantity, value) in [
      (Self.faults, slice.faults), (Self.realMemory, slice.unique),
      (Self.seenMemory, slice.resident), (Self.proportionalMemory, slice.proportional),
    ] {
      try recorder.observe(quantity, condition, round: round, Double(value))
    }
    try recorder.observe(Self.forkTime, round: round, Double(slice.forkTime))
    guard percent == 100 else { return }
    for (quantity, value) in [
      (Self.faultsPerPage, slice.faults), (Self.pageCost, slice.firstWrites),
      (Self.pageCostAgain, slice.secondWrites),
    ] {
      try recorder.observe(quantity, round: round, Double(value) / Double(writtenPages(percent)))
    }
  }
}

extension Condition.Key {
  /// The part of the pages that the child writes, in percent.
  static let written = Self("written")
}
