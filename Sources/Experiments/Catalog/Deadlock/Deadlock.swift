internal import Apparatus
internal import Results
public import ArgumentParser
public import Platform
internal import Statistics
internal import Terminal

/// Lets two workers take two locks in opposite order until they block, and tries the remedies.
public struct Deadlock: Experiment {
  /// How two workers take the same two locks.
  public enum Remedy: String, OptionChoice {
    /// In opposite order, each waiting for the second one as long as it takes.
    case none
    /// Both in the same order.
    case order
    /// The second one only if it is free; otherwise give the first one back and try again.
    case tryLock = "try-lock"
    /// Wait for the second one for a limited time; then give the first one back and try again.
    case timeOut = "time-out"
    /// One lock in place of the two.
    case oneLock = "one-lock"
  }

  /// The only way of locking to try; nil for all of them.
  @Option(help: "Only this way of locking; all of them otherwise.") public var remedy: Remedy?
  /// Whether the two workers are threads or processes.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread
  /// The time between the first and the second lock.
  @Option(help: .init("Time between the first and the second lock.", valueName: "time"))
  public var gap = TimeSpan(nanoseconds: 64_000)

  /// The default options.
  public init() {}

  /// Checks the options against what ends while somebody waits.
  public func validate() throws {
    try OptionError.check(
      "--gap", gap, in: .init(nanoseconds: 0)...(.init(nanoseconds: 1e7)), because: .patience)
  }

  /// How the chance of a deadlock changes with the time between the two locks.
  enum GapEffect: String, FindingValue {
    static let name = "gap-effect"
    case grows
    case shrinks
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "deadlock",
    abstract: "Block two workers on two locks for ever, and see which remedies prevent it",
    discussion: """
      Two workers need the same two locks. Without a remedy each takes its own one first; they run \
      in a child process that is watched from outside and killed once a wait-for graph shows that \
      nobody can ever go on. Each remedy runs for the same time. Besides, the two set out together \
      again and again, with several times between the two locks, and the deadlocks are counted.
      """,
    quantities: [
      .init("deadlocked", unit: .share, of: "runs that ended in a deadlock"),
      .init("pairs-before-deadlock", unit: .count, of: "times both locks were held before it"),
      .init("found-by-graph", unit: .nanoseconds, of: "from the last step to a proved cycle"),
      .init("found-by-time", unit: .nanoseconds, of: "from the last step to a stall by the clock"),
      .init("throughput", unit: .perSecond, of: "times both locks were held, by both workers"),
      .init("retries-per-pair", unit: .ratio, of: "first locks given back for each pair held"),
      .init("encounters", unit: .count, of: "times both set out together in one run"),
      .init("deadlocks", unit: .count, of: "runs of encounters that blocked: 0 or 1 each"),
      .init(
        "deadlock-chance", unit: .share, of: "encounters, started within 100 us, that block"),
      .init("recording-cost", unit: .share, of: "worker time spent recording the drawn events"),
    ],
    findings: [DeadlockSeen.self, LockRemedies.self, GapEffect.self],
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 5, quickSeconds: 0.6))

  /// The ways of locking of this run.
  var remedies: [Remedy] { remedy.map { [$0] } ?? Remedy.allCases }

  /// The times between the locks that the chance of a deadlock is measured at; none for remedies.
  var gaps: [TimeSpan] {
    guard remedies.contains(.none) else { return [] }
    let longest = gap.nanoseconds > 0 ? gap.nanoseconds : 64_000
    return [0, 1 / 16.0, 1 / 4.0, 1, 4].map { .init(nanoseconds: (longest * $0).rounded()) }
  }

  static func condition(_ remedy: Remedy) -> String { "remedy=\(remedy.rawValue)" }
  static func condition(_ gap: TimeSpan) -> String { "gap=\(gap)" }

  /// Runs every way of locking and every gap once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let (remedies, gaps) = (remedies, gaps)
    let cost = try EventLog.cost()
    let length = max(15_000_000, 6 * Int(gap.nanoseconds))
    try recorder.noteUsableProcessors(processors.count)
    try recorder.rounds(conditions: remedies.count + gaps.count) { round, order in
      for index in order {
        let seed = recorder.settings.seed &+ UInt64(round * 64 + index)
        let chosen = index < remedies.count ? remedies[index] : .none
        let between = index < remedies.count ? gap : gaps[index - remedies.count]
        let slice = DeadlockSlice(
          remedy: chosen, kind: kind, gap: Int(between.nanoseconds), processors: processors,
          seed: seed)
        if index < remedies.count {
          // Only slices that are drawn are logged, so that no throughput pays for it.
          let log = chosen == .none || round == 0 ? 24 : 0
          let outcome = try slice.repeated(nanoseconds: length, log: log)
          try record(outcome, chosen, round: round, to: recorder)
          if log > 0, outcome.span > 0 {
            try recorder.observe(
              "recording-cost", condition: Deadlock.condition(chosen), round: round,
              cost * Double(outcome.recorded) / Double(2 * outcome.span))
          }
        } else {
          let outcome = try slice.encounters(20, nanoseconds: 10_000_000)
          let condition = Deadlock.condition(between)
          try recorder.observe(
            "encounters", condition: condition, round: round, Double(outcome.encounters))
          try recorder.observe(
            "deadlocks", condition: condition, round: round,
            outcome.watch.cycle == nil ? 0 : 1)
        }
      }
    }
  }

  private func record(
    _ outcome: DeadlockSlice.Outcome, _ remedy: Remedy, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Deadlock.condition(remedy)
    func observe(_ quantity: String, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, condition: condition, round: round, value)
    }
    if outcome.ending == .timedOut { return try recorder.note("timed-out", text: condition) }
    try observe("deadlocked", outcome.watch.cycle == nil ? 0 : 1)
    if let cycle = outcome.watch.cycle {
      try observe("pairs-before-deadlock", Double(outcome.pairs))
      if let last = outcome.lastEvent, let proved = outcome.watch.provedAt,
        let felt = outcome.watch.suspectedAt
      {
        try observe("found-by-graph", Double(proved - last))
        try observe("found-by-time", Double(felt - last))
      }
      try recorder.note("cycle", text: cycle.noted)
    } else if outcome.span > 0 {
      try observe("throughput", Double(outcome.pairs) * 1e9 / Double(outcome.span))
      try observe("retries-per-pair", Double(outcome.retries) / Double(max(1, outcome.pairs)))
    }
    guard round == 0, let timeline = LockTimeline(outcome.locks.log) else { return }
    let events =
      timeline.workerEvents(condition: condition) { held, waitsFor in
        if waitsFor != nil { return held > 0 ? "holding one, waiting" : "waiting" }
        return held == 0 ? "free" : held == 1 && remedy != .oneLock ? "holding one" : "working"
      } + timeline.lockEvents(2, condition: condition)
    for event in events { try recorder.event(event) }
  }
}
