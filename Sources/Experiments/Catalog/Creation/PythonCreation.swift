internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `creation` in Python: threads, processes by each start method, and tasks for pools.
struct PythonCreation: PythonMeasurement {
  /// The memories of the forking parent, 0 as the first one.
  let memories: [ByteCount]
  let interpreters: InterpreterSelection
  let script = "creation"
  var arguments: [String] {
    ["--memories", memories.dropFirst().map { "\($0)" }.joined(separator: ",")]
  }
  let compared = Creation.createCost

  /// Something that the script starts and waits for, the cheapest first.
  enum Kind: String, CaseIterable {
    case threadPool = "thread-pool"
    case bareThread = "bare-thread"
    case thread
    case processPool = "process-pool"
    case bareFork = "bare-fork"
    case fork, forkserver, spawn

    var condition: Condition { [.kind: rawValue] }

    /// The name of a class or a function stands for itself in every language.
    func label(_ words: Wording) -> String {
      switch self {
      case .threadPool: words[CreationWord.threadPoolTask]
      case .bareThread: "_thread.start_new_thread"
      case .thread: "Thread"
      case .processPool: words[CreationWord.processPoolTask]
      case .bareFork: "os.fork"
      case .fork: words[CreationWord.processByFork]
      case .forkserver: words[CreationWord.processByForkserver]
      case .spawn: words[CreationWord.processBySpawn]
      }
    }
  }

  /// What a forked process costs in Python, counted in threads.
  static let startCost = FindingName<Answers.Times>(
    "python-start-cost", decidedBy: Creation.processThreadRatio)

  /// Which way to start a process is the cheapest.
  enum StartMethod: String, OpenAnswerSet {
    case forkCheapest = "fork-cheapest"
    case forkserverCheapest = "forkserver-cheapest"
    case spawnCheapest = "spawn-cheapest"
    case inconclusive
  }
  static let startMethod = FindingName<StartMethod>(
    "start-method", decidedBy: Creation.createCost)

  static let findings = [startCost.declaration, startMethod.declaration]

  func judgeOne(_ observations: Observations) -> Judgement {
    let process = Creation.ratio(
      Creation.processThreadRatio, observations, Kind.fork.condition, over: Kind.thread.condition)
    let medians = observations.medians([Creation.createCost, Creation.forkCost])
    guard !medians.isEmpty else { return Judgement(findings: []) }
    let derived = [
      process, Creation.costPerMebibyte(observations, largest: memories.max()),
    ].compactMap { $0 }
    return Judgement(
      figures: (medians + derived).ordered(by: Kind.allCases.map(\.condition)),
      findings: [
        Self.startCost.decided(by: .times, of: process), startMethod(observations),
      ], caveats: observations.caveatsOfRounds)
  }

  /// The start method whose every process cost less than any by the others.
  ///
  /// Spawn is measured less often than fork, so that a pair for each round would waste most of it.
  private func startMethod(_ observations: Observations) -> Finding {
    let methods: [(answer: StartMethod, kind: Kind)] = [
      (.forkCheapest, .fork), (.forkserverCheapest, .forkserver), (.spawnCheapest, .spawn),
    ]
    let costs = methods.map { observations.values(Creation.createCost, $0.kind.condition) }
    let figures = methods.compactMap { observations.median(Creation.createCost, $0.kind.condition) }
    if figures.count < methods.count { return Self.startMethod.open(.notMeasured, figures) }
    let cheapest = methods.indices.first { one in
      methods.indices.allSatisfy {
        $0 == one || CompleteSeparation.isBelow(costs[one], costs[$0])
      }
    }
    return cheapest.map { cheapest in
      let others = figures.indices.filter { $0 != cheapest }.map { figures[$0] }
      return Self.startMethod.combined(
        methods[cheapest].answer, of: [figures[cheapest]] + others)
    }
      ?? Self.startMethod.open(.noneLowest, figures)
  }

  /// The costs of the ways that are compared.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let kinds: [Kind] =
      finding == Self.startMethod.name
      ? [.fork, .forkserver, .spawn] : [.thread, .bareFork, .fork]
    return [
      Creation.costChart(judgement, kinds.map { ($0.condition, $0.label(words)) }, words)
    ]
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let kinds = Kind.allCases.map { ($0.condition, $0.label(words)) }
    let blocks = [
      Creation.costChart(judgement, kinds, words),
      Creation.growthChart(judgement, memories, words),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
    guard let cost = observations.note(.firstForkserver)?.value else { return blocks }
    let written = Text(NumberFormat.format(cost, unit: .nanoseconds), .strong)
    return blocks + [
      .paragraph(words.text(CreationWord.firstForkserver, ["cost": written]))
    ]
  }
}

extension Record.Note.Name {
  /// What the very first process by forkserver cost, in nanoseconds.
  static let firstForkserver = Self("first-forkserver")
}
