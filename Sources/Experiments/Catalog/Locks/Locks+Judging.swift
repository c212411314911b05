public import Results
internal import Statistics
internal import Terminal

extension Locks {
  static let lockCost = Quantity(
    "lock-cost", unit: .nanoseconds, of: "one update by one thread that nobody disturbs")
  static let contendedCost = Quantity(
    "contended-cost", unit: .nanoseconds,
    of: "wall-clock time for one update of all threads that want one lock")
  static let costByThreads = Quantity(
    "cost-by-threads", unit: .nanoseconds,
    of: "wall-clock time for one update, by the number of threads")
  static let costBySection = Quantity(
    "cost-by-section", unit: .nanoseconds,
    of: "wall-clock time for one update, by the time a holder computes inside")
  static let fairness = Quantity(
    "fairness", unit: .share,
    of: "Jain's index of the threads' updates: 1 for even parts, 1/n if one has all")
  static let historyRatio = Quantity(
    "history-ratio", unit: .ratio, of: "mutex after a thread over mutex before any thread")
  static let contentionRatio = Quantity(
    "contention-ratio", unit: .ratio, of: "contended mutex over the same one alone")
  static let spinMutexRatio = Quantity(
    "spin-mutex-ratio", unit: .ratio, of: "contended spin lock over contended mutex")
  static let readerMutexRatio = Quantity(
    "reader-mutex-ratio", unit: .ratio,
    of: "reader-writer lock that all only read under over contended mutex")

  /// Whether spinning or sleeping is cheaper among the threads asked for.
  enum SpinOrSleep: String, OpenAnswerSet {
    case spinCheaper = "spin-cheaper"
    case sleepCheaper = "sleep-cheaper"
    case inconclusive
  }

  /// Whether the mutex serves the threads evenly.
  enum LockFairness: String, OpenAnswerSet { case even, uneven, inconclusive }

  /// Whether a mutex that nobody else wants costs more once the process has made a thread.
  static let threadHistory = FindingName<Answers.Cost>(
    "thread-history", decidedBy: historyRatio)
  /// Whether an update under a mutex costs more when others want it too.
  static let contentionEffect = FindingName<Answers.Cost>(
    "contention-effect", decidedBy: contentionRatio)
  static let spinOrSleep = FindingName<SpinOrSleep>(
    "spin-or-sleep", decidedBy: spinMutexRatio)
  /// Whether a reader-writer lock is cheaper than a mutex where everybody only reads.
  static let readerLock = FindingName<Answers.Cost>(
    "reader-lock", decidedBy: readerMutexRatio)
  static let lockFairness = FindingName<LockFairness>("lock-fairness", decidedBy: fairness)

  /// Decides from the intervals of paired ratios.
  ///
  /// A contended cost means something only when the threads were at it together, which each slice
  /// proves or is left out. One processor proves nothing; its figures are shown all the same.
  public func judge(_ all: Observations) -> Judgement {
    let proven = all.provenTogether([Self.contendedCost, Self.fairness], workers: threads)
    let shown = all.usableProcessors ?? 0 > 1 ? proven : all
    let slices = LocksSlice.slices(threads: threads, section: section, series: true)
    let ratios = LocksRatios(proven)
    return Judgement(
      figures: shown.medians(Self.declaration.quantities).ordered(by: slices.map(\.condition))
        + ratios.all,
      findings: [
        decided(Self.contentionEffect, by: .cost, of: ratios.contention, all),
        Self.threadHistory.decided(by: .cost, of: ratios.history),
        decided(
          Self.spinOrSleep,
          by: .sides(below: .spinCheaper, above: .sleepCheaper), of: ratios.spin, all),
        decided(Self.readerLock, by: .cost, of: ratios.reader, all),
        decided(
          Self.lockFairness, by: Rule(.bands(limits: [Thresholds.evenParts]), .uneven, .even),
          of: proven.median(Self.fairness, LockSort.mutex.condition), all),
      ],
      caveats: all.caveats(ofWorkers: threads))
  }

  /// The answer about contending threads; without any proven slice they did not run together.
  private func decided<Answer: OpenAnswerSet>(
    _ name: FindingName<Answer>, by rule: Rule<Answer>, of figure: Figure?, _ all: Observations
  ) -> Finding {
    let wasMeasured = !all.conditions(of: Self.contendedCost).isEmpty
    return figure == nil && wasMeasured
      ? name.open(.notTogether, test: rule.test) : name.decided(by: rule, of: figure)
  }
}

/// The ratios of `locks`, paired by round.
private struct LocksRatios {
  let history, contention, spin, reader: Figure?

  var all: [Figure] { [history, contention, spin, reader].compactMap { $0 } }

  init(_ observations: Observations) {
    let alone = observations.sample(Locks.lockCost, LockSort.mutex.condition(after: .threads))
    let before = observations.sample(Locks.lockCost, LockSort.mutex.condition(after: .single))
    let mutex = observations.sample(Locks.contendedCost, LockSort.mutex.condition)
    let spinning = observations.sample(Locks.contendedCost, LockSort.spin.condition)
    let reading = observations.sample(
      Locks.contendedCost, LockSort.rwlock.condition(readers: LocksSlice.onlyReaders))
    func ratio(
      _ quantity: Quantity, _ one: Observations.Sample?, over other: Observations.Sample?
    ) -> Figure? {
      Figure(quantity, if: Observations.comparison(one, over: other)?.ratio)
    }
    history = ratio(Locks.historyRatio, alone, over: before)
    contention = ratio(Locks.contentionRatio, mutex, over: alone)
    spin = ratio(Locks.spinMutexRatio, spinning, over: mutex)
    reader = ratio(Locks.readerMutexRatio, reading, over: mutex)
  }
}
