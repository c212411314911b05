internal import Apparatus
internal import Results
public import ArgumentParser
public import Platform
internal import Terminal

/// Lets workers add to one counter without a guard and under guards, and counts what gets lost.
public struct Race: Experiment {
  /// How many workers add to the counter at once.
  @Option(help: .init("Workers that add to one counter (1 to 64).", valueName: "count"))
  public var workers = 2
  /// What keeps the updates apart, beside the unguarded updates that are always measured.
  @Option(help: "What guards the counter; 'all' compares everything.")
  public var `guard` = RaceGuard.all
  /// Whether the workers are threads of one process or processes of their own.
  @Option(help: "What a worker is.") public var kind = WorkerKind.thread
  /// The length of the short tests that show how often a fault goes unnoticed.
  @Option(
    help: .init(
      "Additions of each worker in a short unguarded test (1 to 1000000).", valueName: "count"))
  public var testLength = 20_000
  /// Who adds.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 1...64, because: .tasks)
    try OptionError.check("--test-length", testLength, in: 1...1_000_000, because: .patience)
    if runtime.runtime == .python {
      try OptionError.checkDefault("--guard", `guard`, RaceGuard.all, because: .ownForms)
      try OptionError.checkDefault("--kind", kind, .thread, because: .ownForms)
      try OptionError.checkDefault("--test-length", testLength, 20_000, because: .ownForms)
    }
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python: PythonRace(workers: workers, interpreters: runtime.interpreters)
    }
  }

  /// Whether unguarded updates got lost.
  enum LostUpdates: String, FindingValue {
    static let name = "lost-updates"
    case none
    case some
    case inconclusive
  }

  /// How many short tests of the unguarded counter passed although it is wrong.
  enum UnguardedTests: String, FindingValue {
    static let name = "unguarded-tests"
    case nonePassed = "none-passed"
    case somePassed = "some-passed"
    case allPassed = "all-passed"
    case inconclusive
  }

  /// Whether guarded updates all arrived.
  enum GuardEffect: String, FindingValue {
    static let name = "guard-effect"
    case holds
    case fails
    case inconclusive
  }

  /// Which guard makes an update cheapest here.
  enum CheapestGuard: String, FindingValue {
    static let name = "cheapest-guard"
    case mutex, atomic, spin, semaphore, rwlock, queue
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "race",
    abstract: "Lose updates of one counter, and pay for guards that keep them",
    discussion: """
      An update loads the counter, adds one and stores it, each an atomic step, so that nothing is \
      undefined and yet the whole is not one step. Each round lets the workers, bound to the \
      processors in turn, update for a while without a guard and under each guard, in fresh \
      children and in balanced order. Short tests, as somebody would write them, start the workers, \
      let each add a little without a guard, and compare the sum. The picture shows the liveliest \
      moment of a recorded slice under a lock.
      """,
    quantities: [
      .init("lost-share", unit: .share, of: "updates of a slice that the counter does not show"),
      .init("lost-count", unit: .count, of: "updates of all rounds that the counter does not show"),
      .init("updates", unit: .count, of: "updates that all workers made in one slice"),
      .init(
        "looked-fine", unit: .share, of: "unguarded tests, short, or slices, that lost nothing"),
      .init(
        "update-cost", unit: .nanoseconds, of: "time on the wall for one update of all workers"),
      .init("guard-price", unit: .ratio, of: "cost of an update over that of an unguarded one"),
      .init("overlap", unit: .share, of: "time of a slice during which all workers were at work"),
      .init("running", unit: .count, of: "workers that had a processor at once, on average"),
      .init(
        "recording-cost", unit: .share, of: "updates of the drawn slice that recording prevented"),
    ],
    findings: [
      LostUpdates.self, UnguardedTests.self, GuardEffect.self, CheapestGuard.self,
    ] + PythonRace.findings,
    defaults: .init(rounds: 20, seconds: 3.2, quickRounds: 7, quickSeconds: 0.6))

  /// Short tests in each round.
  static let testsEach = 10

  /// Measures the unguarded counter and every guard once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let guards = `guard`.measured
    // A short budget shortens the slices rather than leaving too few rounds for an interval.
    let scale = min(1, recorder.settings.seconds / 3)
    if let drawn = guards.last(where: { $0 == .mutex }) ?? guards.last {
      let sampling = RaceSampling(
        guard: drawn,
        contention: contention(processors, nanoseconds: 15e6 * max(scale, 0.5)))
      try sampling.record(to: recorder)
    }
    try recorder.rounds(conditions: guards.count) { round, order in
      for index in order {
        let length = guards[index] == .none ? 50e6 : 15e6
        let slice = RaceSlice(
          guard: guards[index], contention: contention(processors, nanoseconds: length * scale))
        try record(try slice.run(), of: guards[index], round: round, to: recorder)
      }
      for passed in try shortTests() {
        try recorder.observe("looked-fine", condition: "test=short", round: round, passed)
      }
    }
  }

  private func contention(_ processors: [Int], nanoseconds: Double) -> Contention {
    Contention(
      kind: kind, workers: workers, processors: processors, nanoseconds: Int(nanoseconds))
  }

  private func record(
    _ outcome: RaceSlice.Outcome, of guarded: RaceGuard, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    guard let cost = outcome.contention.costEach else { return }
    let total = Double(outcome.contention.total)
    var figures = [
      ("lost-share", Double(outcome.lost) / total), ("lost-count", Double(outcome.lost)),
      ("updates", total), ("update-cost", cost), ("overlap", outcome.contention.overlap),
      ("running", outcome.contention.running),
    ]
    if guarded == .none { figures.append(("looked-fine", outcome.lost == 0 ? 1 : 0)) }
    for (quantity, value) in figures {
      let condition = quantity == "looked-fine" ? "test=slice" : guarded.condition
      try recorder.observe(quantity, condition: condition, round: round, value)
    }
    if !outcome.contention.isPinned { try recorder.note("unpinned") }
  }

  /// Tests as somebody would write them: no gate, no binding, start, add, join, compare.
  /// - Returns: 1 for each test that found nothing wrong, 0 for the others.
  private func shortTests() throws(PlatformError) -> [Double] {
    try Isolated.run(results: Self.testsEach) { results throws(PlatformError) in
      let counters = try SharedAtomics(count: Self.testsEach)
      let length = testLength
      for test in 0..<Self.testsEach {
        _ = try Team(kind: kind, count: workers, placement: .free, gated: false).run { _ in
          let counter = counters[test]
          for _ in 0..<length { counter.incrementUnguarded() }
        }
        results[test] = counters[test].loadRelaxed() == UInt64(workers * length) ? 1 : 0
      }
    }
  }
}
