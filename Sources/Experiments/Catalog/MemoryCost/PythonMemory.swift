internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `memory` in Python: idle workers of each kind, and what a forked process copies by reading.
struct PythonMemory: PythonMeasurement {
  let count: Int
  let interpreters: InterpreterSelection
  let script = "memory"
  var arguments: [String] { ["--count", "\(count)"] }
  let compared = MemoryCost.workerMemory

  /// A kind of worker that the script lets idle.
  enum Kind: String, CaseIterable {
    case thread, fork, forkserver, spawn

    var condition: Condition { [.kind: rawValue] }

    var word: MemoryCostWord {
      switch self {
      case .thread: .thread
      case .fork: .byFork
      case .forkserver: .byForkserver
      case .spawn: .bySpawn
      }
    }
  }

  /// A thing that a forked process inherits and only reads.
  enum Thing: String, CaseIterable {
    case list, bytearray

    var condition: Condition { [.what: rawValue] }

    var word: MemoryCostWord {
      switch self {
      case .list: .list
      case .bytearray: .bytearray
      }
    }
  }

  /// Whether memory full of objects stays shared with a child that only reads it.
  enum SharingAfterFork: String, OpenAnswerSet {
    case readingCopies = "reading-copies"
    case staysShared = "stays-shared"
    case inconclusive
  }

  /// How much more memory a forked process takes in Python than a thread.
  static let processMemory = FindingName<Answers.Times>(
    "python-process-memory", decidedBy: MemoryCost.processThreadRatio)
  static let sharingAfterFork = FindingName<SharingAfterFork>(
    "python-sharing-after-fork", decidedBy: MemoryCost.readCopied)

  static let findings = [processMemory.declaration, sharingAfterFork.declaration]

  func judgeOne(_ observations: Observations) -> Judgement {
    let medians = observations.medians([compared, MemoryCost.readCopied])
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let ratio = MemoryCost.ratio(
      observations.sample(compared, Kind.fork.condition),
      over: observations.sample(compared, Kind.thread.condition))
    let conditions = Kind.allCases.map(\.condition) + Thing.allCases.map(\.condition)
    return Judgement(
      figures: (medians + [ratio].compactMap { $0 }).ordered(by: conditions),
      findings: [
        Self.processMemory.decided(by: .times, of: ratio), sharingAfterFork(observations),
      ], caveats: observations.caveatsOfRounds)
  }

  /// Judged in all rounds; that bytes stay shared shows that the copies come from the objects.
  private func sharingAfterFork(_ observations: Observations) -> Finding {
    func copied(_ thing: Thing) -> Figure? {
      Figure(
        MemoryCost.readCopied, thing.condition,
        if: .range(of: observations.values(MemoryCost.readCopied, thing.condition)))
    }
    let isShared = copied(.bytearray).map { $0.estimate.high < Thresholds.copiedByReading[0] }
    return Self.sharingAfterFork.decided(
      by: Rule(
        .bands(limits: Thresholds.copiedByReading), .staysShared, .inconclusive, .readingCopies),
      of: copied(.list),
      doubt: isShared == true ? nil : isShared == nil ? .notMeasured : .contradiction)
  }

  /// The memory of workers, or what reading copied.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let blocks = exhibitsOne(observations, judgement, words)
    // Either picture stands in front of the figures, and never instead of the other one.
    let other = finding == Self.sharingAfterFork.name ? blocks.startIndex : blocks.startIndex + 1
    return blocks.indices.filter { $0 != other }.map { blocks[$0] }
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let workers: [BarChart.Bar] = Kind.allCases.compactMap { one in
      judgement.estimate(compared, one.condition).map { BarChart.Bar(words[one.word], $0) }
    }
    let things: [BarChart.Bar] = Thing.allCases.compactMap { one in
      judgement.estimate(MemoryCost.readCopied, one.condition).map {
        BarChart.Bar(words[one.word], $0)
      }
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: words[MemoryCostWord.barsTitle], unit: .bytes, bars: workers,
            scale: .logarithmic))),
      .chart(
        .bars(BarChart(title: words[MemoryCostWord.readTitle], unit: .share, bars: things))),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }
}
