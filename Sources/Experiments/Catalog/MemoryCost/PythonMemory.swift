internal import Results
internal import Statistics
internal import Terminal

/// `memory` in Python: idle workers of each kind, and what a forked process copies by reading.
struct PythonMemory: PythonMeasurement {
  let count: Int
  let interpreters: InterpreterSelection
  let script = "memory"
  var arguments: [String] { ["--count", "\(count)"] }
  let compared = MemoryCost.quantity("worker-memory")

  /// How much more memory a forked process takes in Python than a thread.
  enum ProcessMemory: String, FindingValue {
    static let name = "python-process-memory"
    case likeThread = "like-thread"
    case severalTimes = "several-times"
    case manyTimes = "many-times"
    case inconclusive
  }

  /// Whether memory full of objects stays shared with a child that only reads it.
  enum SharingAfterFork: String, FindingValue {
    static let name = "python-sharing-after-fork"
    case readingCopies = "reading-copies"
    case staysShared = "stays-shared"
    case inconclusive
  }

  static let findings: [any FindingValue.Type] = [ProcessMemory.self, SharingAfterFork.self]

  private static let kinds = [
    ("thread", "thread"), ("fork", "process by fork"), ("forkserver", "process by forkserver"),
    ("spawn", "process by spawn"),
  ]
  private static let things = [("list", "list of ints"), ("bytearray", "bytearray")]

  func judgeOne(_ observations: Observations) -> Judgement {
    var quantities = observations.medians(MemoryCost.declaration.quantities)
    guard !quantities.isEmpty else { return Judgement(findings: []) }
    let process = observations.comparison("worker-memory", "kind=fork", over: "kind=thread")
    if let process {
      quantities.append(.init(MemoryCost.quantity("process-thread-ratio"), process.ratio))
    }
    let conditions = Self.kinds.map { "kind=\($0.0)" } + Self.things.map { "what=\($0.0)" }
    let rounds = process?.ratio.count ?? 0
    return Judgement(
      quantities: quantities.ordered(by: conditions),
      findings: [
        Finding(
          ProcessMemory(rawValue: TimesVerdict(process).rawValue) ?? .inconclusive,
          decidedBy: ["process-thread-ratio"]),
        Finding(sharing(observations), decidedBy: ["read-copied"]),
      ], caveats: rounds < 6 ? [.fewRounds(count: rounds, needed: 6)] : [])
  }

  /// Judged in all rounds; that bytes stay shared shows that the copies come from the objects.
  private func sharing(_ observations: Observations) -> SharingAfterFork {
    let lists = observations.values("read-copied", condition: "what=list")
    let bytes = observations.values("read-copied", condition: "what=bytearray")
    guard !lists.isEmpty, !bytes.isEmpty, bytes.allSatisfy({ $0 < 0.2 }) else {
      return .inconclusive
    }
    if lists.allSatisfy({ $0 > 0.5 }) { return .readingCopies }
    return lists.allSatisfy { $0 < 0.2 } ? .staysShared : .inconclusive
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    func bars(_ quantity: String, _ key: String, _ names: [(String, String)]) -> [BarChart.Bar] {
      names.compactMap { name, label in
        judgement.estimate(quantity, condition: "\(key)=\(name)").map {
          BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
        }
      }
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: "Memory of one idle worker", unit: .bytes,
            bars: bars("worker-memory", "kind", Self.kinds), scale: .logarithmic))),
      .chart(
        .bars(
          BarChart(
            title: "Copied by a forked process that only reads", unit: .share,
            bars: bars("read-copied", "what", Self.things)))),
      .table(QuantityTable.table(judgement, of: MemoryCost.declaration)),
    ]
  }
}
