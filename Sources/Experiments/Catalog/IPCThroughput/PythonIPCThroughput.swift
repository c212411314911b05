internal import Results
internal import Statistics
internal import Terminal

/// `ipc-throughput` in Python: messages one way, by channel and size.
struct PythonIPCThroughput: PythonMeasurement {
  let sizes: CommaList<ByteCount>
  let placement: PairPlacement
  let interpreters: InterpreterSelection
  let script = "ipc-throughput"
  var arguments: [String] { ["--sizes", "\(sizes)", "--placement", placement.rawValue] }
  let compared = IPCThroughput.quantity("byte-rate")

  /// The channels that the script measures; what a manager passes on is too slow for a stream.
  static let channels = PythonChannel.allCases.filter {
    $0 != .managerQueue && $0 != .threadSimpleQueue
  }

  /// Which kind of channel carries most between processes, with the largest messages.
  enum BestChannel: String, FindingValue {
    static let name = "python-best-channel"
    case sharedMemory = "shared-memory"
    case pipe, queue, inconclusive
  }

  static let findings: [any FindingValue.Type] = [BestChannel.self]

  func judgeOne(_ observations: Observations) -> Judgement {
    let medians = observations.medians(
      ["byte-rate", "message-rate"].map { IPCThroughput.quantity($0) })
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let ascending = sizes.elements.sorted()
    let conditions = ascending.flatMap { size in
      Self.channels.map { ThroughputExhibit.condition($0.rawValue, size) }
    }
    let decided = decided(observations)
    return Judgement(
      quantities: medians.ordered(by: conditions)
        + (decided.map { size, ratios in
          [
            .init(
              IPCThroughput.quantity("decided-size"),
              .counted(Double(size.bytes), among: observations.roundCount))
          ]
            + ratios.map {
              .init(
                IPCThroughput.quantity("best-pipe-ratio"),
                condition: "channel=\($0.family.rawValue)", $0.comparison.ratio)
            }
        } ?? []),
      findings: [
        Finding(Self.best(decided?.ratios), decidedBy: ["byte-rate", "best-pipe-ratio"])
      ], caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// Another family than the pipe, compared with it.
  private typealias Ratio = (family: PythonChannel.Family, comparison: PairedComparison)

  /// The largest size that was measured in rounds enough, and what the other families carry there.
  private func decided(_ observations: Observations) -> (size: ByteCount, ratios: [Ratio])? {
    for size in sizes.elements.sorted().reversed() {
      let ratios = [PythonChannel.Family.sharedMemory, .queue].compactMap { family -> Ratio? in
        guard let other = fastest(.pipe, size, observations),
          let own = fastest(family, size, observations),
          let comparison = observations.comparison("byte-rate", own, over: other)
        else { return nil }
        return comparison.ratio.level >= comparison.level ? (family, comparison) : nil
      }
      if ratios.count == 2 { return (size, ratios) }
    }
    return nil
  }

  /// The condition of the fastest channel of a family with messages of a size.
  private func fastest(
    _ family: PythonChannel.Family, _ size: ByteCount, _ observations: Observations
  ) -> String? {
    Self.channels.filter { $0.family == family }
      .map { ThroughputExhibit.condition($0.rawValue, size) }
      .compactMap { condition in
        Median.value(of: observations.values("byte-rate", condition: condition))
          .map { (condition, $0) }
      }
      .max { $0.1 < $1.1 }?.0
  }

  private static func best(_ ratios: [Ratio]?) -> BestChannel {
    guard let ratios, ratios.count == 2 else { return .inconclusive }
    let (memory, queue) = (RatioVerdict(ratios[0].comparison), RatioVerdict(ratios[1].comparison))
    switch (memory, queue) {
    case (.lower, .lower), (.lower, .same): return .pipe
    case (.higher, .lower), (.higher, .same): return .sharedMemory
    case (.lower, .higher): return .queue
    // Both carry more than a pipe: neither interval may reach into the other.
    case (.higher, .higher):
      if ratios[0].comparison.ratio.low > ratios[1].comparison.ratio.high { return .sharedMemory }
      return ratios[1].comparison.ratio.low > ratios[0].comparison.ratio.high
        ? .queue : .inconclusive
    default: return .inconclusive
    }
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let exhibit = ThroughputExhibit(
      sizes: sizes.elements.sorted(), channels: Self.channels.map(\.rawValue))
    return [
      .chart(.curves(exhibit.chart(judgement))), .table(exhibit.byteRates(judgement)),
      .table(exhibit.messageRates(judgement)),
      .paragraph(
        "\("thread-queue", .code) passes references between threads: no byte of a message moves."),
    ]
  }
}
