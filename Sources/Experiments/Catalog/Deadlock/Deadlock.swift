public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

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

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "deadlock",
    abstract: "Block two workers on two locks forever, and see which remedies prevent it",
    discussion: """
      Two workers need the same two locks. Without a remedy each takes its own one first; they run \
      in a child process that is watched from outside and killed once a wait-for graph shows that \
      nobody can ever go on. Each remedy runs for the same time. Besides, the two set out together \
      again and again, with several times between the two locks, and the deadlocks are counted.
      """,
    quantities: [
      deadlocked, pairsBeforeDeadlock, foundByGraph, foundByTime, throughput, retriesPerPair,
      encounters, deadlocks, deadlockChance, .recordingCost,
    ],
    findings: [deadlock.declaration, lockRemedies.declaration, gapEffect.declaration],
    words: [DeadlockWord.self, DeadlockState.self],
    code: DecisiveCode(
      file: "DeadlockSlice.swift", functions: "takeBoth", apparatus: ["WatchedLocks.swift"]),
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 5, quickSeconds: 0.6))

  /// The ways of locking of this run.
  var remedies: [Remedy] { remedy.map { [$0] } ?? Remedy.allCases }

  /// The times between the locks that the chance of a deadlock is measured at; none for remedies.
  var gaps: [TimeSpan] {
    guard remedies.contains(.none) else { return [] }
    let longest = gap.nanoseconds > 0 ? gap.nanoseconds : 64_000
    return [0, 1 / 16.0, 1 / 4.0, 1, 4].map { .init(nanoseconds: (longest * $0).rounded()) }
  }

  static func condition(_ remedy: Remedy) -> Condition { Condition(.remedy, remedy) }
  static func condition(_ gap: TimeSpan) -> Condition { Condition(.gap, gap) }

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
        func slice(_ remedy: Remedy, _ gap: TimeSpan) -> DeadlockSlice {
          DeadlockSlice(
            remedy: remedy, kind: kind, gap: Int(gap.nanoseconds), processors: processors,
            seed: seed)
        }
        if index < remedies.count {
          let chosen = remedies[index]
          // Only slices that are drawn are logged, so that no throughput pays for it.
          let log = chosen == .none || round == 0 ? 24 : 0
          let outcome = try slice(chosen, gap).repeated(nanoseconds: length, log: log)
          try record(outcome, chosen, round: round, to: recorder)
          if log > 0, outcome.span > 0 {
            try recorder.observe(
              .recordingCost, Self.condition(chosen), round: round,
              cost * Double(outcome.recorded) / Double(2 * outcome.span))
          }
          if round == 0 { try draw(outcome, chosen, to: recorder) }
        } else {
          let between = gaps[index - remedies.count]
          let outcome = try slice(.none, between).encounters(20, nanoseconds: 10_000_000)
          let condition = Self.condition(between)
          try recorder.observe(
            Self.encounters, condition, round: round, Double(outcome.encounters))
          try recorder.observe(
            Self.deadlocks, condition, round: round, outcome.watch.cycle == nil ? 0 : 1)
        }
      }
    }
  }

  private func record(
    _ outcome: DeadlockSlice.Outcome, _ remedy: Remedy, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Self.condition(remedy)
    func observe(_ quantity: Quantity, _ value: Double) throws(PlatformError) {
      try recorder.observe(quantity, condition, round: round, value)
    }
    if outcome.ending == .timedOut { return try recorder.note(.timedOut, condition) }
    try observe(Self.deadlocked, outcome.watch.cycle == nil ? 0 : 1)
    if let cycle = outcome.watch.cycle {
      try observe(Self.pairsBeforeDeadlock, Double(outcome.pairs))
      if let last = outcome.lastEvent, let proved = outcome.watch.provedAt,
        let felt = outcome.watch.suspectedAt
      {
        try observe(Self.foundByGraph, Double(proved - last))
        try observe(Self.foundByTime, Double(felt - last))
      }
      try recorder.note(.cycle, condition, numbers: cycle.numbers)
    } else if outcome.span > 0 {
      try observe(Self.throughput, Double(outcome.pairs) * 1e9 / Double(outcome.span))
      try observe(Self.retriesPerPair, Double(outcome.retries) / Double(max(1, outcome.pairs)))
    }
  }

  private func draw(
    _ outcome: DeadlockSlice.Outcome, _ remedy: Remedy, to recorder: Recorder
  ) throws(PlatformError) {
    guard outcome.ending != .timedOut, let timeline = LockTimeline(outcome.locks.log) else {
      return
    }
    let condition = Self.condition(remedy)
    let workers = timeline.workerEvents(condition) { held, waitsFor in
      let state: DeadlockState =
        if waitsFor != nil {
          held > 0 ? .holdingOneWaiting : .waiting
        } else {
          held == 0 ? .free : held == 1 && remedy != .oneLock ? .holdingOne : .working
        }
      return state.rawValue
    }
    for event in workers + timeline.lockEvents(2, condition) { try recorder.event(event) }
  }
}

extension Condition.Key {
  /// How two workers take the same two locks.
  static let remedy = Self("remedy")
  /// The time between the first and the second lock.
  static let gap = Self("gap")
}
