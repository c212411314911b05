internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `ipc-latency` in Python: one message there and back, between processes and between threads.
struct PythonIPCLatency: PythonMeasurement {
  let size: ByteCount
  let placement: PairPlacement
  let interpreters: InterpreterSelection
  let script = "ipc-latency"
  var arguments: [String] { ["--size", "\(size.bytes)", "--placement", placement.rawValue] }
  let compared = IPCLatency.roundTrip

  /// The two messages that every channel carries.
  enum Message: String, CaseIterable {
    /// As long as `--size` says.
    case small
    /// Of 1 MiB.
    case large

    var condition: Condition { Condition(.message, rawValue) }
  }

  /// The length up to which a message counts as small.
  private static let largestSmall = ByteCount(bytes: 4 << 10)

  /// A small message by a pipe between processes, beside a queue between threads.
  static let smallMessage = FindingName<Answers.Cost>(
    "small-message", decidedBy: IPCLatency.messageRatio)
  /// The same with a message of 1 MiB.
  static let largeMessage = FindingName<Answers.Cost>(
    "large-message", decidedBy: IPCLatency.messageRatio)

  static func condition(_ via: PythonChannel, _ message: Message) -> Condition {
    Condition(.via, via.rawValue) + message.condition
  }

  func judgeOne(_ observations: Observations) -> Judgement {
    let medians = observations.medians([compared])
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let (small, large) = (ratio(.small, observations), ratio(.large, observations))
    let conditions = PythonChannel.allCases.flatMap { via in
      Message.allCases.map { Self.condition(via, $0) }
    }
    return Judgement(
      figures: medians.ordered(by: conditions) + [small, large].compactMap { $0 },
      findings: [
        size > Self.largestSmall
          ? Self.smallMessage.open(.notMeasured)
          : Self.smallMessage.decided(by: .cost, of: small),
        Self.largeMessage.decided(by: .cost, of: large),
      ], caveats: observations.caveats(ofWorkers: placement == .same ? 1 : 2))
  }

  /// A pipe between processes over a queue between threads.
  private func ratio(_ message: Message, _ observations: Observations) -> Figure? {
    observations.ratio(
      IPCLatency.messageRatio, message.condition, of: compared, Self.condition(.pipeBytes, message),
      over: Self.condition(.threadQueue, message))
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = PythonChannel.allCases.compactMap { via in
      judgement.estimate(compared, Self.condition(via, .large)).map {
        BarChart.Bar(via.rawValue, $0)
      }
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: words[IPCLatencyWord.pythonTitle], unit: .nanoseconds, bars: bars,
            scale: .logarithmic))),
      .table(table(PythonChannel.allCases, judgement, words)),
    ]
  }

  /// The channels that are compared, both sizes side by side: what decides the one has to be seen
  /// beside the other.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .table(
        table([.pipeBytes, .sharedMemory, .threadQueue, .threadSimpleQueue], judgement, words))
    ]
  }

  private func table(
    _ channels: [PythonChannel], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(columns: [
      .init(words.text(IPCLatencyWord.channel)), .init(words.text(IPCLatencyWord.between)),
      .init(words.text(IPCLatencyWord.bytes, ["size": Text("\(size)")]), .decimal),
      .init(words.text(IPCLatencyWord.oneMebibyte), .decimal),
    ])
    for via in channels {
      let workers = via.isWithinProcess ? IPCLatencyWord.threads : .processes
      table.append(
        [Self.name(of: via, words), words.text(workers)]
          + Message.allCases.map { judgement.cell(compared, Self.condition(via, $0)) })
    }
    return table
  }

  /// The channel as a Python program names it.
  private static func name(of via: PythonChannel, _ words: Wording) -> Text {
    switch via {
    case .pipeBytes: "\("Pipe", .code), \("send_bytes", .code)"
    case .pipeObjects: "\("Pipe", .code), \("send", .code)"
    case .queue: "\("multiprocessing.Queue", .code)"
    case .simpleQueue: "\("multiprocessing.SimpleQueue", .code)"
    case .managerQueue: "\("Manager().Queue", .code)"
    case .sharedMemory: words.text(IPCLatencyWord.sharedMemory)
    case .threadQueue: "\("queue.Queue", .code)"
    case .threadSimpleQueue: "\("queue.SimpleQueue", .code)"
    }
  }
}

extension Condition.Key {
  /// Which of two messages a channel carries.
  fileprivate static let message = Self("message")
}
