internal import Results
internal import Statistics
internal import Terminal

/// `ipc-latency` in Python: one message there and back, between processes and between threads.
struct PythonIPCLatency: PythonMeasurement {
  let size: ByteCount
  let placement: PairPlacement
  let interpreters: InterpreterSelection
  let script = "ipc-latency"
  var arguments: [String] { ["--size", "\(size.bytes)", "--placement", placement.rawValue] }
  let compared = IPCLatency.quantity("round-trip")

  /// The two messages that every channel carries.
  enum Message: String, CaseIterable {
    /// As long as `--size` says.
    case small
    /// Of 1 MiB.
    case large
  }

  /// The length up to which a message counts as small.
  private static let smallest = ByteCount(bytes: 4 << 10)

  /// A small message by a pipe between processes, beside a queue between threads.
  enum SmallMessage: String, FindingValue {
    static let name = "small-message"
    case dearer, same, cheaper, inconclusive
  }

  /// The same with a message of 1 MiB.
  enum LargeMessage: String, FindingValue {
    static let name = "large-message"
    case dearer, same, cheaper, inconclusive
  }

  static let findings: [any FindingValue.Type] = [SmallMessage.self, LargeMessage.self]

  static func condition(_ via: PythonChannel, _ message: Message) -> String {
    "via=\(via.rawValue),message=\(message.rawValue)"
  }

  func judgeOne(_ observations: Observations) -> Judgement {
    let medians = observations.medians([compared])
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let ratios = Message.allCases.compactMap { message in
      ratio(message, observations).map {
        Judgement.Quantity(
          IPCLatency.quantity("message-ratio"), condition: "message=\(message.rawValue)", $0.ratio)
      }
    }
    let conditions = PythonChannel.allCases.flatMap { via in
      Message.allCases.map { Self.condition(via, $0) }
    }
    return Judgement(
      quantities: medians.ordered(by: conditions) + ratios,
      findings: [
        Finding(smallMessage(ratio(.small, observations)), decidedBy: ["message-ratio"]),
        Finding(largeMessage(ratio(.large, observations)), decidedBy: ["message-ratio"]),
      ], caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// A pipe between processes over a queue between threads.
  private func ratio(_ message: Message, _ observations: Observations) -> PairedComparison? {
    observations.comparison(
      "round-trip", Self.condition(.pipeBytes, message), over: Self.condition(.threadQueue, message)
    )
  }

  private func smallMessage(_ comparison: PairedComparison?) -> SmallMessage {
    if size > Self.smallest { return .inconclusive }
    switch RatioVerdict(comparison) {
    case .lower: return .cheaper
    case .same: return .same
    case .higher: return .dearer
    case .unclear: return .inconclusive
    }
  }

  private func largeMessage(_ comparison: PairedComparison?) -> LargeMessage {
    switch RatioVerdict(comparison) {
    case .lower: .cheaper
    case .same: .same
    case .higher: .dearer
    case .unclear: .inconclusive
    }
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    func bars(_ message: Message) -> [BarChart.Bar] {
      PythonChannel.allCases.compactMap { via in
        judgement.estimate("round-trip", condition: Self.condition(via, message)).map {
          .init(via.rawValue, $0.value, low: $0.low, high: $0.high)
        }
      }
    }
    var table = Table(columns: [
      .init("channel"), .init("between"), .init("\(size) bytes", .decimal),
      .init("1 MiB", .decimal),
    ])
    for via in PythonChannel.allCases {
      table.append(
        [via.words, via.isWithinProcess ? "threads" : "processes"]
          + Message.allCases.map {
            judgement.cell("round-trip", condition: Self.condition(via, $0))
          })
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: "1 MiB there and back", unit: .nanoseconds, bars: bars(.large),
            scale: .logarithmic))),
      .table(table),
    ]
  }
}
