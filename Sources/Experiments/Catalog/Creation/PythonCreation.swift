internal import Results
internal import Statistics
internal import Terminal

/// `creation` in Python: threads, processes by each start method, and tasks for pools.
struct PythonCreation: PythonMeasurement {
  /// The memories of the forking parent, 0 as the first one.
  let memories: [ByteCount]
  let interpreters: InterpreterSelection
  let script = "creation"
  var arguments: [String] {
    ["--memories", memories.dropFirst().map { "\($0)" }.joined(separator: ",")]
  }
  let compared = Creation.quantity("create-cost")

  /// What a forked process costs in Python, counted in threads.
  enum StartCost: String, FindingValue {
    static let name = "python-start-cost"
    case likeThread = "like-thread"
    case severalTimes = "several-times"
    case manyTimes = "many-times"
    case inconclusive
  }

  /// Which way to start a process is the cheapest.
  enum StartMethod: String, FindingValue {
    static let name = "start-method"
    case forkCheapest = "fork-cheapest"
    case forkserverCheapest = "forkserver-cheapest"
    case spawnCheapest = "spawn-cheapest"
    case inconclusive
  }

  static let findings: [any FindingValue.Type] = [StartCost.self, StartMethod.self]
  /// The note of what the very first process by forkserver cost, in nanoseconds.
  private static let first = "first-forkserver"
  private static let kinds: [(kind: String, label: String)] = [
    ("thread-pool", "task for a thread pool"), ("bare-thread", "_thread.start_new_thread"),
    ("thread", "Thread"), ("process-pool", "task for a process pool"),
    ("bare-fork", "os.fork"), ("fork", "Process by fork"),
    ("forkserver", "Process by forkserver"), ("spawn", "Process by spawn"),
  ]

  func judgeOne(_ observations: Observations) -> Judgement {
    let process = observations.comparison("create-cost", "kind=fork", over: "kind=thread")
    var quantities = observations.medians(Creation.declaration.quantities)
    guard !quantities.isEmpty else { return Judgement(findings: []) }
    let derived: [(name: String, Estimate?)] = [
      ("process-thread-ratio", process?.ratio),
      (
        "fork-cost-per-mebibyte",
        Creation.costPerMebibyte(observations, largest: memories.max())
      ),
    ]
    quantities += derived.compactMap { name, estimate in
      estimate.map { .init(Creation.quantity(name), $0) }
    }
    let rounds = process?.ratio.count ?? 0
    return Judgement(
      quantities: quantities.ordered(by: Self.kinds.map { "kind=\($0.kind)" }),
      findings: [
        Finding(
          StartCost(rawValue: TimesVerdict(process).rawValue) ?? .inconclusive,
          decidedBy: ["process-thread-ratio"]),
        Finding(cheapest(observations), decidedBy: ["create-cost"]),
      ], caveats: rounds < 6 ? [.fewRounds(count: rounds, needed: 6)] : [])
  }

  /// The start method whose every process cost less than any by the others.
  ///
  /// Spawn is measured less often than fork, so that a pair for each round would waste most of it.
  private func cheapest(_ observations: Observations) -> StartMethod {
    let methods: [(method: StartMethod, costs: [Double])] = [
      (.forkCheapest, "fork"), (.forkserverCheapest, "forkserver"), (.spawnCheapest, "spawn"),
    ].map { ($0, observations.values("create-cost", condition: "kind=\($1)")) }
    return methods.first { one in
      methods.allSatisfy {
        $0.method == one.method || CompleteSeparation.isBelow(one.costs, $0.costs)
      }
    }?.method ?? .inconclusive
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    var blocks = [
      Creation.costChart(judgement, Self.kinds), Creation.growthChart(judgement, memories),
      Block.table(QuantityTable.table(judgement, of: Creation.declaration)),
    ]
    if let cost = observations.note(Self.first)?.value {
      let words = NumberFormat.format(cost, unit: .nanoseconds)
      blocks.append(
        .paragraph(
          "The first process by forkserver took \(words, .strong): it started the server."))
    }
    return blocks
  }
}
