public import Apparatus
public import ArgumentParser
public import Platform
internal import Results

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
      lostShare, lostCount, updates, lookedFine, updateCost, guardPrice, lead, .overlap, .running,
      recordingCost,
    ],
    findings: [
      lostUpdates.declaration, unguardedTests.declaration, guardEffect.declaration,
      cheapestGuard.declaration,
    ] + PythonRace.findings,
    words: [RaceWord.self],
    code: DecisiveCode(
      file: "RaceSlice.swift", functions: "outcome", "locked",
      apparatus: [
        "Contention.swift", "PthreadMutex.swift", "SpinLock.swift", "Semaphore.swift",
        "ReaderWriterLock.swift", "AtomicWord.swift", "SharedQueue.swift",
      ]),
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
        try recorder.observe(Self.lookedFine, Self.shortTest, round: round, passed)
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
    for (quantity, value) in [
      (Self.lostShare, Double(outcome.lost) / total), (Self.lostCount, Double(outcome.lost)),
      (Self.updates, total), (Self.updateCost, cost), (.overlap, outcome.contention.overlap),
      (.running, outcome.contention.running),
    ] {
      try recorder.observe(quantity, guarded.condition, round: round, value)
    }
    if guarded == .none {
      try recorder.observe(
        Self.lookedFine, Self.longSlice, round: round, outcome.lost == 0 ? 1 : 0)
    }
    if !outcome.contention.isPinned { try recorder.note(.unpinned) }
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
