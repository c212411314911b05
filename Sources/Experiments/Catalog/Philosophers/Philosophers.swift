public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Lets philosophers share forks in several ways, and sees who eats, how evenly, and who blocks.
public struct Philosophers: Experiment {
  /// How a philosopher takes two forks.
  public enum Strategy: String, OptionChoice {
    /// The left one, then the right one.
    case naive
    /// The one with the lower number first.
    case ordered
    /// Both while holding the waiter's permission, one philosopher at a time.
    case waiter
    /// As `naive`, but one philosopher less than there are seats may sit at the table.
    case limit
    /// The right one only if it is free; otherwise put the left one back and try again.
    case `try`
  }

  /// How many philosophers sit around the table.
  @Option(help: .init("Philosophers, and forks (2 to 64).", valueName: "count"))
  public var count = 5
  /// The only way of taking forks to try; nil for all of them.
  @Option(help: "Only this way of taking forks; all of them otherwise.")
  public var strategy: Strategy?
  /// The time between the first and the second fork.
  @Option(help: .init("Time between the first and the second fork.", valueName: "time"))
  public var gap = TimeSpan(nanoseconds: 20_000)

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do and a person waits for.
  public func validate() throws {
    try OptionError.check("--count", count, in: 2...64, because: .tasks)
    try OptionError.check(
      "--gap", gap, in: .init(nanoseconds: 0)...(.init(nanoseconds: 2e6)), because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "philosophers",
    abstract: "Seat philosophers around a table with too few forks, and see who eats",
    discussion: """
      Each philosopher is a thread: it thinks, takes the two forks beside it, eats, and puts them \
      back. A fork is a lock. Every strategy runs equally long in a child process of its own; one \
      that ends in a deadlock is seen from outside by a wait-for graph and killed.
      """,
    quantities: [
      deadlocked, timeToDeadlock, mealsBeforeDeadlock, mealsPerSecond, fairness, longestHunger,
      .recordingCost,
    ],
    findings: [deadlock.declaration, lockRemedies.declaration, mealFairness.declaration],
    words: [PhilosophersWord.self, PhilosopherState.self],
    code: DecisiveCode(
      file: "PhilosophersTable.swift", functions: "takeForks", apparatus: ["WatchedLocks.swift"]),
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 6, quickSeconds: 0.8))

  /// The strategies of this run.
  var strategies: [Strategy] { strategy.map { [$0] } ?? Strategy.allCases }

  static func condition(_ strategy: Strategy) -> Condition { Condition(.strategy, strategy) }

  /// Spends one evening a round with each strategy.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let strategies = strategies
    let cost = try EventLog.cost()
    let length = max(20_000_000, 10 * Int(gap.nanoseconds))
    try recorder.rounds(conditions: strategies.count) { round, order in
      for index in order {
        let chosen = strategies[index]
        let table = PhilosophersTable(
          strategy: chosen, count: count, gap: Int(gap.nanoseconds), processors: processors,
          seed: recorder.settings.seed &+ UInt64(round * 8 + index))
        // Only evenings that are drawn are logged, so that no throughput pays for it.
        let outcome = try table.evening(nanoseconds: length, log: round == 0 ? 24 : 0)
        try record(outcome, chosen, round: round, to: recorder)
        if round == 0 { try draw(outcome, chosen, cost: cost, to: recorder) }
      }
    }
  }

  private func record(
    _ outcome: PhilosophersTable.Outcome, _ strategy: Strategy, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Self.condition(strategy)
    func observe(_ quantity: Quantity, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, condition, round: round, value)
    }
    if outcome.ending == .timedOut { return try recorder.note(.timedOut, condition) }
    let meals = outcome.meals.reduce(0, +)
    try observe(Self.deadlocked, outcome.watch.cycle == nil ? 0 : 1)
    if let cycle = outcome.watch.cycle {
      try recorder.note(.cycle, condition, numbers: cycle.numbers)
      try observe(Self.mealsBeforeDeadlock, Double(meals))
      if let started = outcome.started, let proved = outcome.watch.provedAt {
        try observe(Self.timeToDeadlock, Double(proved - started))
      }
    } else if let span = outcome.span {
      try observe(Self.mealsPerSecond, Double(meals) * 1e9 / Double(span))
      try observe(Self.longestHunger, Double(outcome.longestHunger))
      if let fairness = outcome.fairness { try observe(Self.fairness, fairness) }
    }
  }

  private func draw(
    _ outcome: PhilosophersTable.Outcome, _ strategy: Strategy, cost: Double,
    to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Self.condition(strategy)
    if let span = outcome.span {
      let entries = (0..<count).reduce(0) { $0 + outcome.locks.log.count(of: $1) }
      try recorder.observe(
        .recordingCost, condition, cost * Double(entries) / Double(count * span))
    }
    guard let timeline = LockTimeline(outcome.locks.log) else { return }
    let people = timeline.workerEvents(condition) { held, waitsFor in
      let state: PhilosopherState =
        if waitsFor != nil {
          held > 0 ? .oneForkWaiting : .waiting
        } else {
          held == 0 ? .thinking : held == 1 ? .oneFork : .eating
        }
      return state.rawValue
    }
    for event in people + timeline.lockEvents(count, condition) { try recorder.event(event) }
  }
}

extension Condition.Key {
  /// How a philosopher takes two forks.
  static let strategy = Self("strategy")
}
