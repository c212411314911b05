internal import Apparatus
public import ArgumentParser
public import Platform
internal import Statistics
public import Terminal

/// Lets each worker add to a counter of its own, with the counters at growing distances.
public struct FalseSharing: Experiment {
  /// How many workers add, each to its own counter.
  @Option(help: .init("Workers with a counter each (2 to 32).", valueName: "count"))
  public var workers = 2
  /// What an update is.
  @Option(help: "An atomic addition, or a load and a store.") public var update = Update.atomic
  /// Whether the workers are threads of one process or processes of their own.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread

  /// The default options.
  public init() {}

  /// How a worker adds to its counter.
  public enum Update: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// One atomic addition, which needs the cache line at once.
    case atomic
    /// A load and a store, which the processor may keep to itself for a while.
    case store
  }

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...32, because: .tasks)
  }

  /// Whether neighbouring counters slow each other down.
  enum Neighbours: String, FindingValue {
    static let name = "neighbours"
    case disturb
    case harmless
    case inconclusive
  }

  /// From which distance on the counters no longer slow each other down, in bytes.
  enum QuietDistance: String, FindingValue {
    static let name = "quiet-distance"
    case sixteen = "bytes-16"
    case thirtyTwo = "bytes-32"
    case sixtyFour = "bytes-64"
    case further = "bytes-128"
    case inconclusive
  }

  /// The distances from one counter to the next, in bytes; nobody is disturbed at the last one.
  static let distances = [8, 16, 32, 64, 128]

  static func condition(_ distance: Int) -> String { "distance=\(distance)" }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "false-sharing",
    abstract: "Counters of one worker each that slow each other down, by their distance",
    discussion: """
      Nobody touches the counter of another worker, so nothing is shared; but processors hand \
      memory to each other in lines. Each round lets the workers, bound to the processors in turn, \
      add for a while with the counters 8 to 128 bytes apart, in balanced order and in fresh \
      children. The first counter lies at the beginning of a line.
      """,
    quantities: [
      .init("addition-cost", unit: .nanoseconds, of: "time of one worker for one of its additions"),
      .init("slowdown", unit: .ratio, of: "cost at a distance over the cost at 128 bytes"),
      .init("overlap", unit: .share, of: "time of a slice during which all workers were at work"),
      .init("running", unit: .count, of: "workers that had a processor at once, on average"),
    ],
    findings: [Neighbours.self, QuietDistance.self],
    defaults: .init(rounds: 30, seconds: 2.5, quickRounds: 8, quickSeconds: 0.6))

  /// Measures every distance once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    try recorder.note("line", value: Double(CacheLine.byteCount))
    let length = 15e6 * min(1, recorder.settings.seconds / 2.5)
    let contention = Contention(
      kind: kind, workers: workers, processors: processors, nanoseconds: Int(length))
    try recorder.rounds(conditions: Self.distances.count) { round, order in
      for index in order {
        let distance = Self.distances[index]
        let words = try SharedAtomics(count: workers, spacing: .bytes(distance))
        let outcome = try contention.run { turn in
          let word = words[turn.index]
          return switch update {
          case .atomic: turn.repeated(batch: 2_000) { word.addRelaxed(1) }
          case .store: turn.repeated(batch: 4_000) { word.incrementUnguarded() }
          }
        }
        guard let cost = outcome.costEach else { continue }
        for (quantity, value) in [
          ("addition-cost", cost * Double(workers)), ("overlap", outcome.overlap),
          ("running", outcome.running),
        ] {
          try recorder.observe(
            quantity, condition: Self.condition(distance), round: round, value)
        }
        if !outcome.isPinned { try recorder.note("unpinned") }
      }
    }
  }

  private func slowdown(_ distance: Int, _ observations: Observations) -> PairedComparison? {
    observations.comparison("addition-cost", Self.condition(distance), over: Self.condition(128))
  }

  /// Decides from the ratios to the largest distance.
  public func judge(_ observations: Observations) -> Judgement {
    let near = Self.distances.dropLast()
    let slowdowns = near.map { slowdown($0, observations) }
    var quantities = observations.medians([Self.quantity("addition-cost")])
    quantities += zip(near, slowdowns).compactMap { distance, comparison in
      comparison.map {
        .init(Self.quantity("slowdown"), condition: Self.condition(distance), $0.ratio)
      }
    }
    quantities += observations.medians([Self.quantity("overlap"), Self.quantity("running")])
    let verdicts = zip(near, slowdowns).map { distance, comparison in
      neighbours(comparison, together: observations.ranTogether(Self.condition(distance)))
    }
    return Judgement(
      quantities: quantities.ordered(by: Self.distances.map(Self.condition)),
      findings: [
        Finding(verdicts.first ?? .inconclusive, decidedBy: ["slowdown", "running"]),
        Finding(quietDistance(verdicts), decidedBy: ["slowdown", "running"]),
      ],
      caveats: observations.caveats(ofWorkers: workers))
  }

  private static func number(_ condition: String) -> Int {
    Int(condition.drop { $0 != "=" }.dropFirst()) ?? 0
  }

  /// Workers that hardly ran together can be slowed down only less than otherwise, so a slowdown
  /// counts in any case, and its absence only when they did.
  private func neighbours(_ slowdown: PairedComparison?, together: Bool) -> Neighbours {
    guard let slowdown, slowdown.ratio.level >= slowdown.level else { return .inconclusive }
    // A tenth is less than the machine's own unrest between two slices.
    if slowdown.ratio.low > 1.1 { return .disturb }
    return together && slowdown.ratio.high < 1.1 ? .harmless : .inconclusive
  }

  /// The smallest distance from which on nobody was disturbed, if somebody was before.
  private func quietDistance(_ verdicts: [Neighbours]) -> QuietDistance {
    guard verdicts.first == .disturb, let last = verdicts.lastIndex(of: .disturb),
      !verdicts.contains(.inconclusive)
    else { return .inconclusive }
    return QuietDistance(rawValue: "bytes-\(Self.distances[last + 1])") ?? .inconclusive
  }

  /// The costs as bars and in a table.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = judgement.quantities.filter { $0.name == "addition-cost" }.map {
      BarChart.Bar(
        "\(Self.number($0.condition)) bytes apart", $0.estimate.value, low: $0.estimate.low,
        high: $0.estimate.high)
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: "One addition to a counter of one's own", unit: .nanoseconds, bars: bars))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
