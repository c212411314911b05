public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `creation`.
enum CreationWord: String, WordKey {
  static let page = WordPage("explain/creation")
  case costTitle = "cost-title"
  case handOff = "hand-off"
  case thread
  case spawnProgram = "spawn-program"
  case growthTitle = "growth-title"
  case memoryOfParent = "memory-of-parent"
  case oneFork = "one-fork"
  case forkExitWait = "fork-exit-wait"
  case threadPoolTask = "thread-pool-task"
  case processPoolTask = "process-pool-task"
  case processByFork = "process-by-fork"
  case processByForkserver = "process-by-forkserver"
  case processBySpawn = "process-by-spawn"
  case firstForkserver = "first-forkserver"
}

extension Creation {
  /// The costs by kind, the growth of a fork, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let kinds = Kind.allCases.map { (Condition.kind($0), $0.label(words)) }
    return [
      Self.costChart(judgement, kinds, words), Self.growthChart(judgement, memories, words),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  /// The costs of the kinds that are compared, or those of a fork by the memory of its parent.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if finding == Self.forkGrowth.name { return [judgement.table(of: [Self.forkCost], words)] }
    // What decides comes first, because a full screen keeps the first rows.
    let kinds: [Kind] =
      finding == Self.poolSaving.name
      ? [.pool, .thread] : [.thread, .fork, .vfork, .spawn, .pool]
    return [Self.costChart(judgement, kinds.map { (.kind($0), $0.label(words)) }, words)]
  }

  /// What a worker costs, a bar a kind.
  static func costChart(
    _ judgement: Judgement, _ kinds: [(condition: Condition, label: String)], _ words: Wording
  ) -> Block {
    let bars = kinds.compactMap { condition, label in
      judgement.estimate(createCost, condition).map {
        BarChart.Bar(label, $0)
      }
    }
    return .chart(
      .bars(
        BarChart(
          title: words[CreationWord.costTitle], unit: .nanoseconds, bars: bars,
          scale: .logarithmic)))
  }

  /// What a fork costs, by the memory of the parent.
  static func growthChart(
    _ judgement: Judgement, _ memories: [ByteCount], _ words: Wording
  ) -> Block {
    let points = memories.compactMap { memory in
      judgement.estimate(forkCost, .memory(memory)).map {
        CurveChart.Point(Double(memory.bytes), $0)
      }
    }
    return .chart(
      .curves(
        CurveChart(
          title: words[CreationWord.growthTitle],
          x: .init(words[CreationWord.memoryOfParent], .bytes),
          y: .init(words[CreationWord.oneFork], .nanoseconds),
          series: [.init(words[CreationWord.forkExitWait], points)])))
  }
}

extension Creation.Kind {
  /// The name of a system call stands for itself in every language.
  fileprivate func label(_ words: Wording) -> String {
    switch self {
    case .pool: words[CreationWord.handOff]
    case .thread: words[CreationWord.thread]
    case .vfork, .fork: rawValue
    case .spawn: words[CreationWord.spawnProgram]
    }
  }
}
