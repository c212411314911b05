public import Results
internal import Statistics
public import Terminal

extension Creation {
  /// Decides from the rounds what a process costs in threads, and whether forks grow.
  public func judge(_ observations: Observations) -> Judgement {
    let process = observations.comparison("create-cost", "kind=fork", over: "kind=thread")
    let pool = observations.comparison("create-cost", "kind=pool", over: "kind=thread")
    let growth = largestMemory.flatMap {
      observations.comparison("fork-cost", "memory=\($0)", over: "memory=0")
    }
    let measured = observations.medians(Self.declaration.quantities)
    let derived: [(name: String, Estimate?)] = [
      ("fork-cost-per-mebibyte", Self.costPerMebibyte(observations, largest: largestMemory)),
      ("process-thread-ratio", process?.ratio),
      ("pool-thread-ratio", pool?.ratio),
    ]
    let quantities =
      measured
      + derived.compactMap { name, estimate in
        estimate.map { Judgement.Quantity(Self.quantity(name), $0) }
      }
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(
          ProcessCost(rawValue: TimesVerdict(process).rawValue) ?? .inconclusive,
          decidedBy: ["process-thread-ratio"]),
        Finding(Self.growth(growth), decidedBy: ["fork-cost", "fork-cost-per-mebibyte"]),
        Finding(Self.saving(pool), decidedBy: ["pool-thread-ratio"]),
      ],
      caveats: caveats(observations, rounds: process?.ratio.count ?? 0))
  }

  private var largestMemory: ByteCount? { memories.max() }

  private func caveats(_ observations: Observations, rounds: Int) -> [Caveat] {
    let few = rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : []
    let noProgram =
      rounds > 0 && observations.note("program") == nil
      ? [Caveat.notOffered(facility: "/bin/true", reason: "ENOENT")] : []
    return few + noProgram
  }

  /// The rise from the smallest to the largest parent, for each mebibyte between them.
  static func costPerMebibyte(_ observations: Observations, largest: ByteCount?) -> Estimate? {
    guard let largest, largest.bytes > 0 else { return nil }
    let mebibytes = Double(largest.bytes) / Double(1 << 20)
    return Median.estimate(
      of: observations.pairs("fork-cost", "memory=\(largest)", "memory=0")
        .map { ($0.0 - $0.1) / mebibytes })
  }

  private static func growth(_ comparison: PairedComparison?) -> ForkGrowth {
    switch RatioVerdict(comparison) {
    case .higher: .grows
    case .same: .flat
    case .lower, .unclear: .inconclusive
    }
  }

  private static func saving(_ comparison: PairedComparison?) -> PoolSaving {
    switch RatioVerdict(comparison) {
    case .lower: .cheaper
    case .same: .same
    case .higher: .dearer
    case .unclear: .inconclusive
    }
  }

  /// The costs by kind, the growth of a fork, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let kinds = [
      ("pool", "hand-off to a pool"), ("thread", "thread"), ("vfork", "vfork"), ("fork", "fork"),
      ("spawn", "spawn a program"),
    ]
    return [
      Self.costChart(judgement, kinds),
      Self.growthChart(judgement, memories),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }

  /// What a worker costs, a bar a kind.
  static func costChart(_ judgement: Judgement, _ kinds: [(kind: String, label: String)]) -> Block {
    let bars = kinds.compactMap { kind, label in
      judgement.estimate("create-cost", condition: "kind=\(kind)").map {
        BarChart.Bar(label, $0.value, low: $0.low, high: $0.high)
      }
    }
    return .chart(
      .bars(
        BarChart(
          title: "Create one worker and wait for its end", unit: .nanoseconds, bars: bars,
          scale: .logarithmic)))
  }

  /// What a fork costs, by the memory of the parent.
  static func growthChart(_ judgement: Judgement, _ memories: [ByteCount]) -> Block {
    let points = memories.compactMap { memory in
      judgement.estimate("fork-cost", condition: "memory=\(memory)").map {
        CurveChart.Point(Double(memory.bytes), $0.value, low: $0.low, high: $0.high)
      }
    }
    return .chart(
      .curves(
        CurveChart(
          title: "A fork, by the memory of the parent",
          x: .init("memory of the parent", .bytes), y: .init("one fork", .nanoseconds),
          series: [.init("fork, _exit and wait", points)])))
  }
}
