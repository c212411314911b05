public import Results
public import ArgumentParser
internal import Platform
internal import Statistics
public import Terminal

/// Two polite workers that give way to each other in step, and random back-off as the remedy.
public struct Livelock: Experiment {
  /// How long a worker steps back after it has met the other one.
  public enum BackOff: String, OptionChoice {
    /// For the same time every time.
    case fixed
    /// For a random number of steps.
    case random
  }

  /// The only way of stepping back to try; nil for both.
  @Option(help: "Only this way of stepping back; both otherwise.") public var backOff: BackOff?
  /// How many beats a run lasts at most.
  @Option(help: .init("Beats of one run (10 to 10,000).", valueName: "count")) public var beats =
    500

  /// The default options.
  public init() {}

  /// Checks the options against what a person waits for.
  public func validate() throws {
    try OptionError.check("--beats", beats, in: 10...10_000, because: .patience)
  }

  /// Whether the polite workers kept each other from getting on.
  enum Seen: String, FindingValue {
    static let name = "livelock"
    case lasting
    case passing
    case notObserved = "not-observed"
    case inconclusive
  }

  /// Whether stepping back for a random time lets them get on.
  enum Remedy: String, FindingValue {
    static let name = "random-back-off"
    case helps
    case noDifference = "no-difference"
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "livelock",
    abstract: "Let two polite workers give way to each other for ever",
    discussion: """
      On each beat a worker takes its own lock and then tries the other one's. If that is taken \
      it politely gives its own lock back and tries again on the next beat. A beat begins when \
      both are there, as for two people in a corridor. Nobody ever waits for a lock, and still \
      nobody gets on. A run ends after its beats, or after 40 ms.
      """,
    quantities: [
      .init("attempts", unit: .perSecond, of: "times a worker took its own lock"),
      .init("passages", unit: .perSecond, of: "times a worker got both locks"),
      .init("collisions", unit: .share, of: "attempts that met the other worker's lock"),
      .init("fruitless", unit: .share, of: "runs without a single passage"),
      .init("processor-share", unit: .share, of: "time of the run that a worker kept a processor"),
    ],
    findings: [Seen.self, Remedy.self],
    defaults: .init(rounds: 30, seconds: 2.5, quickRounds: 6, quickSeconds: 0.6))

  /// The ways of stepping back of this run.
  var ways: [BackOff] { backOff.map { [$0] } ?? BackOff.allCases }

  static func condition(_ way: BackOff) -> String { "back-off=\(way)" }

  /// Lets the two meet for the same time with each way of stepping back, once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let ways = ways
    try recorder.rounds(conditions: ways.count) { round, order in
      for way in order.map({ ways[$0] }) {
        let seed = recorder.settings.seed &+ UInt64(round)
        let corridor = Corridor(way: way, beats: beats, seed: seed)
        let outcome = try corridor.run(processors: processors)
        let condition = Livelock.condition(way)
        func observe(_ quantity: String, _ value: Double) throws(PlatformError) {
          try recorder.observe(quantity, condition: condition, round: round, value)
        }
        let seconds = Double(outcome.span) / 1e9
        guard seconds > 0, outcome.attempts > 0 else { continue }
        try observe("attempts", Double(outcome.attempts) / seconds)
        try observe("passages", Double(outcome.passages) / seconds)
        try observe(
          "collisions", 1 - Double(outcome.passages) / Double(outcome.attempts))
        try observe("fruitless", outcome.passages == 0 ? 1 : 0)
        try observe(
          "processor-share", min(1, Double(outcome.processorTime) / Double(2 * outcome.span)))
      }
    }
  }

  /// Decides from counted passages and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    var quantities = observations.medians(
      Self.declaration.quantities.filter { $0.name != "fruitless" })
    var findings: [Finding] = []
    for way in ways {
      let runs = observations.values("fruitless", condition: Self.condition(way))
      let share = Proportion.estimate(successes: runs.count { $0 > 0 }, trials: runs.count)
      guard let share else { continue }
      quantities.append(
        .init(Self.quantity("fruitless"), condition: Self.condition(way), share))
    }
    if ways.contains(.fixed) {
      findings.append(Finding(seen(observations), decidedBy: ["collisions", "passages"]))
    }
    if ways.count == 2 {
      findings.append(Finding(remedy(observations), decidedBy: ["passages"]))
    }
    return Judgement(quantities: quantities, findings: findings)
  }

  private func seen(_ observations: Observations) -> Seen {
    let collisions = observations.values("collisions", condition: Self.condition(.fixed))
    guard collisions.count >= 3, let middle = Median.value(of: collisions) else {
      return .inconclusive
    }
    // Two who meet by chance get on in half of their attempts or more.
    if middle >= 0.95 { return .lasting }
    return middle >= 0.75 ? .passing : .notObserved
  }

  private func remedy(_ observations: Observations) -> Remedy {
    // One passage more on both sides, because a fruitless run has no ratio.
    let pairs = observations.pairs(
      "passages", Self.condition(.random), Self.condition(.fixed))
    let verdict = PairedComparison(
      first: pairs.map { $0.0 + 1 }, second: pairs.map { $0.1 + 1 })?.verdict
    switch verdict {
    case .higher: return .helps
    case .lower: return .noDifference
    case .cannotTell, nil: return .inconclusive
    }
  }

  /// Passages and attempts side by side, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = ways.flatMap { way in
      ["attempts", "passages"].compactMap { name in
        judgement.estimate(name, condition: Self.condition(way)).map {
          BarChart.Bar("\(name), \(way) back-off", $0.value, low: $0.low, high: $0.high)
        }
      }
    }
    return [
      .chart(
        .bars(.init(title: "Much ado, and what came of it", unit: .perSecond, bars: bars))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
