internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `ipc-throughput` in Python: messages one way, by channel and size.
struct PythonIPCThroughput: PythonMeasurement {
  let sizes: CommaList<ByteCount>
  let placement: PairPlacement
  let interpreters: InterpreterSelection
  let script = "ipc-throughput"
  var arguments: [String] { ["--sizes", "\(sizes)", "--placement", placement.rawValue] }
  let compared = IPCThroughput.byteRate

  /// The channels that the script measures; what a manager passes on is too slow for a stream.
  static let channels = PythonChannel.allCases.filter {
    $0 != .managerQueue && $0 != .threadSimpleQueue
  }

  /// Which kind of channel carries most between processes, with the largest messages.
  enum BestChannel: String, OpenAnswerSet {
    case sharedMemory = "shared-memory"
    case pipe, queue, inconclusive
  }
  static let bestChannel = FindingName<BestChannel>(
    "python-best-channel", decidedBy: IPCThroughput.byteRate, IPCThroughput.bestPipeRatio)

  func judgeOne(_ observations: Observations) -> Judgement {
    let medians = observations.medians([compared, IPCThroughput.messageRate])
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let conditions = sizes.elements.sorted().flatMap { size in
      Self.channels.map { ThroughputExhibit.condition($0.rawValue, size) }
    }
    let contests = contests(observations)
    let decided = contests.first { $0.memory.hasEnoughRounds && $0.queue.hasEnoughRounds }
    let size = decided.map { decided in
      Figure(
        IPCThroughput.decidedSize,
        .counted(Double(decided.size.bytes), among: observations.roundCount))
    }
    return Judgement(
      figures: medians.ordered(by: conditions) + [size].compactMap { $0 }
        + (decided.map { [$0.memory.figure, $0.queue.figure] } ?? []),
      findings: [
        decided.map { Self.best($0.memory, $0.queue) }
          ?? Self.bestChannel.open(contests.first?.memory.verdict.ruling?.doubt ?? .notMeasured)
      ], caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// Which of two families carries more; no finding of its own, but what decides one.
  private static let pair = FindingName<Answers.Speed>("pair", decidedBy: IPCThroughput.byteRate)

  /// Another family than the pipe, compared with it.
  private struct Contender {
    let figure: Figure
    let verdict: Finding

    init(_ figure: Figure) {
      self.figure = figure
      verdict = PythonIPCThroughput.pair.decided(by: .speed, of: figure)
    }

    var answer: Answers.Speed { Answers.Speed(rawValue: verdict.value) ?? .inconclusive }

    var hasEnoughRounds: Bool {
      if case .fewRounds = verdict.ruling?.doubt { false } else { true }
    }
  }

  /// What the other families carry at each size that was measured, the largest first.
  private func contests(
    _ observations: Observations
  ) -> [(size: ByteCount, memory: Contender, queue: Contender)] {
    sizes.elements.sorted().reversed().compactMap { size in
      guard let memory = contender(.sharedMemory, size, observations),
        let queue = contender(.queue, size, observations)
      else { return nil }
      return (size, memory, queue)
    }
  }

  private func contender(
    _ family: PythonChannel.Family, _ size: ByteCount, _ observations: Observations
  ) -> Contender? {
    guard let pipe = fastest(.pipe, size, observations),
      let own = fastest(family, size, observations),
      let comparison = observations.comparison(compared, own, over: pipe)
    else { return nil }
    return Contender(
      Figure(
        IPCThroughput.bestPipeRatio, Condition(.channel, family.rawValue), comparison.ratio))
  }

  /// The condition of the fastest channel of a family with messages of a size.
  private func fastest(
    _ family: PythonChannel.Family, _ size: ByteCount, _ observations: Observations
  ) -> Condition? {
    let figures = Self.channels.filter { $0.family == family }.compactMap {
      observations.median(compared, ThroughputExhibit.condition($0.rawValue, size))
    }
    return figures.max { $0.estimate.value < $1.estimate.value }?.condition
  }

  private static func best(_ memory: Contender, _ queue: Contender) -> Finding {
    let figures = [memory.figure, queue.figure]
    func first(_ answer: BestChannel) -> Finding { bestChannel.combined(answer, of: figures) }
    switch (memory.answer, queue.answer) {
    case (.slower, .slower), (.slower, .same): return first(.pipe)
    case (.faster, .slower), (.faster, .same): return first(.sharedMemory)
    case (.slower, .faster): return first(.queue)
    // Both carry more than a pipe: neither interval may reach into the other.
    case (.faster, .faster) where memory.figure.estimate.low > queue.figure.estimate.high:
      return first(.sharedMemory)
    case (.faster, .faster) where queue.figure.estimate.low > memory.figure.estimate.high:
      return first(.queue)
    default:
      let doubt = memory.verdict.ruling?.doubt ?? queue.verdict.ruling?.doubt
      return bestChannel.open(doubt ?? .noneLowest, figures)
    }
  }

  /// The fastest channel of each family, with the messages that decide.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let decided = judgement.estimate(IPCThroughput.decidedSize).map { Int($0.value) }
    let size =
      sizes.elements.first { $0.bytes == decided } ?? sizes.elements.max { $0.bytes < $1.bytes }
    guard let size else { return [] }
    let best = PythonChannel.Family.allCases.compactMap { fastest($0, size, observations) }
    let exhibit = ThroughputExhibit(
      sizes: [size], channels: best.compactMap { $0[.via] }, words: words)
    return [.table(exhibit.byteRates(judgement))]
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let exhibit = ThroughputExhibit(
      sizes: sizes.elements.sorted(), channels: Self.channels.map(\.rawValue), words: words)
    return [
      .chart(.curves(exhibit.chart(judgement))), .table(exhibit.byteRates(judgement)),
      .table(exhibit.messageRates(judgement)),
      .paragraph(words.text(IPCThroughputWord.threadQueue)),
    ]
  }
}

extension Condition.Key {
  /// A family of channels.
  fileprivate static let channel = Self("channel")
}
