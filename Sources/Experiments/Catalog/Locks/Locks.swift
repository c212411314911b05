public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

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

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "locks",
    abstract: "What locks cost alone and among others, and how evenly they serve",
    discussion: """
      One unit of work is an update: lock, add one by a load and a store, unlock; or the one \
      instruction that does all of it. Alone means one thread, bound to a processor, in a process \
      that never had another thread, and in one that has had one. Contended means that all threads \
      want the lock all the time; the cost is the wall-clock time for one update of all of them. \
      Every slice runs in a fresh child, in balanced order; one during which the threads were not at \
      it together is left out. The curves are measured every third round, and not at all in a run \
      of less than a second.
      """,
    quantities: [
      lockCost, contendedCost, costByThreads, costBySection, fairness, historyRatio,
      contentionRatio, spinMutexRatio, readerMutexRatio, .overlap, .running, .preemptions,
    ],
    findings: [
      threadHistory.declaration, contentionEffect.declaration, spinOrSleep.declaration,
      readerLock.declaration, lockFairness.declaration,
    ],
    words: [LocksWord.self],
    code: DecisiveCode(
      file: "LockSort.swift", functions: "locked",
      apparatus: [
        "Contention.swift", "PthreadMutex.swift", "SpinLock.swift", "Semaphore.swift",
        "ReaderWriterLock.swift", "AtomicWord.swift",
      ]),
    defaults: .init(rounds: 40, seconds: 3.3, quickRounds: 14, quickSeconds: 0.55))

  /// Measures every lock in every setting once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    // A small budget has no time for the curves; a smaller one than usual shortens the slices.
    let slices = LocksSlice.slices(
      threads: threads, section: section, series: recorder.settings.seconds >= 1)
    let scale = min(1, recorder.settings.seconds / 3.3)
    let speed = 1 / BusyWork.nanosecondsPerStep()
    try recorder.rounds(conditions: slices.count) { round, order in
      for index in order where !slices[index].isPartOfSeries || round % 3 == 0 {
        let slice = slices[index]
        let outcome = try slice.run(
          processors: processors, scale: scale, stepsPerNanosecond: speed)
        guard let cost = outcome.costEach else { continue }
        try recorder.observe(slice.quantity, slice.condition, round: round, cost)
        guard slice.quantity == Self.contendedCost else { continue }
        for (quantity, value) in [
          (.overlap, outcome.overlap), (.running, outcome.running),
          (.preemptions, Double(outcome.preemptions)), (Self.fairness, outcome.fairness ?? 0),
        ] {
          try recorder.observe(quantity, slice.condition, round: round, value)
        }
        if !outcome.isPinned { try recorder.note(.unpinned) }
      }
    }
  }
}
