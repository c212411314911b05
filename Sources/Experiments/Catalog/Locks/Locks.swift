internal import Apparatus
internal import Results
public import ArgumentParser
internal import Platform
internal import Terminal

/// Measures what locks cost alone and among others, and how evenly they serve.
public struct Locks: Experiment {
  /// How many threads want the same lock.
  @Option(help: .init("Threads that want the same lock (2 to 64).", valueName: "count"))
  public var threads = 2
  /// How long a holder computes inside.
  @Option(help: .init("What a holder computes inside (0ns to 100us).", valueName: "time"))
  public var section = TimeSpan(nanoseconds: 0)

  /// The default options.
  public init() {}

  /// Checks the options against what a person waits for.
  public func validate() throws {
    try OptionError.check("--threads", threads, in: 2...64, because: .tasks)
    try OptionError.check(
      "--section", section, in: .init(nanoseconds: 0)...(.init(nanoseconds: 100e3)),
      because: .patience)
  }

  /// Whether a mutex that nobody else wants costs more once the process has made a thread.
  enum ThreadHistory: String, FindingValue {
    static let name = "thread-history"
    case dearer, same, cheaper
    case inconclusive
  }

  /// Whether an update under a mutex costs more when others want it too.
  enum ContentionEffect: String, FindingValue {
    static let name = "contention-effect"
    case dearer, same, cheaper
    case inconclusive
  }

  /// Whether spinning or sleeping is cheaper among the threads asked for.
  enum SpinOrSleep: String, FindingValue {
    static let name = "spin-or-sleep"
    case spinCheaper = "spin-cheaper"
    case sleepCheaper = "sleep-cheaper"
    case same
    case inconclusive
  }

  /// Whether a reader-writer lock is cheaper than a mutex where everybody only reads.
  enum ReaderLock: String, FindingValue {
    static let name = "reader-lock"
    case cheaper, same, dearer
    case inconclusive
  }

  /// Whether the mutex serves the threads evenly.
  enum LockFairness: String, FindingValue {
    static let name = "lock-fairness"
    case even, uneven
    case inconclusive
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "locks",
    abstract: "What locks cost alone and among others, and how evenly they serve",
    discussion: """
      One unit of work is an update: lock, add one by a load and a store, unlock; or the one \
      instruction that does all of it. Alone means one thread, bound to a processor, in a process \
      that never had another thread, and in one that has had one. Contended means that all threads \
      want the lock all the time; the cost is the time on the wall for one update of all of them. \
      Every slice runs in a fresh child, in balanced order; one during which the threads were not at \
      it together is left out. The curves are measured every third round, and not at all in a run \
      of less than a second.
      """,
    quantities: [
      .init("lock-cost", unit: .nanoseconds, of: "one update by one thread that nobody disturbs"),
      .init(
        "contended-cost", unit: .nanoseconds,
        of: "time on the wall for one update of all threads that want one lock"),
      .init(
        "cost-by-threads", unit: .nanoseconds,
        of: "time on the wall for one update, by the number of threads"),
      .init(
        "cost-by-section", unit: .nanoseconds,
        of: "time on the wall for one update, by the time a holder computes inside"),
      .init(
        "fairness", unit: .share,
        of: "Jain's index of the threads' updates: 1 for even parts, 1/n if one has all"),
      .init("history-ratio", unit: .ratio, of: "mutex after a thread over mutex before any thread"),
      .init("contention-ratio", unit: .ratio, of: "contended mutex over the same one alone"),
      .init("spin-mutex-ratio", unit: .ratio, of: "contended spin lock over contended mutex"),
      .init(
        "reader-mutex-ratio", unit: .ratio,
        of: "reader-writer lock that all only read under over contended mutex"),
      .init("overlap", unit: .share, of: "time of a slice during which all threads were at work"),
      .init("running", unit: .count, of: "threads that had a processor at once, on average"),
      .init("preemptions", unit: .count, of: "times a thread lost its processor to something else"),
    ],
    findings: [
      ThreadHistory.self, ContentionEffect.self, SpinOrSleep.self, ReaderLock.self,
      LockFairness.self,
    ],
    defaults: .init(rounds: 40, seconds: 3.3, quickRounds: 14, quickSeconds: 0.55))

  /// Measures every lock in every setting once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    // A small budget has no time for the curves; a smaller one than usual shortens the slices.
    let slices = LocksSlice.slices(
      threads: threads, section: section, series: recorder.settings.seconds >= 1)
    let scale = min(1, recorder.settings.seconds / 3.3)
    let speed = Self.stepsPerNanosecond()
    try recorder.rounds(conditions: slices.count) { round, order in
      for index in order where !slices[index].isPartOfSeries || round % 3 == 0 {
        let slice = slices[index]
        let outcome = try slice.run(
          processors: processors, scale: scale, stepsPerNanosecond: speed)
        guard let cost = outcome.costEach else { continue }
        try recorder.observe(slice.quantity, condition: slice.condition, round: round, cost)
        guard slice.quantity == "contended-cost" else { continue }
        for (quantity, value) in [
          ("overlap", outcome.overlap), ("running", outcome.running),
          ("preemptions", Double(outcome.preemptions)), ("fairness", outcome.fairness ?? 0),
        ] {
          try recorder.observe(quantity, condition: slice.condition, round: round, value)
        }
        if !outcome.isPinned { try recorder.note("unpinned") }
      }
    }
  }

  /// How many steps of a section this machine computes in a nanosecond: the best of some tries,
  /// because a try may be interrupted.
  private static func stepsPerNanosecond() -> Double {
    let steps = 50_000
    let times = (0..<5).map { _ in
      let start = MonotonicClock.now()
      BusyWork.blackHole(BusyWork.compute(iterations: steps))
      return MonotonicClock.now() - start
    }
    return Double(steps) / Double(max(1, times.min() ?? 1))
  }
}
