public import Results
internal import Statistics

extension Locks {
  /// Decides from the intervals of paired ratios.
  ///
  /// A contended cost means something only when the threads were at it together, which each slice
  /// proves or is left out. One processor proves nothing; its figures are shown all the same.
  public func judge(_ all: Observations) -> Judgement {
    let observations = all.provenTogether(["contended-cost", "fairness"], workers: threads)
    let mutex = LockSort.mutex.condition
    let ratios: [(name: String, comparison: PairedComparison?)] = [
      (
        "history-ratio",
        compare(
          "lock-cost", mutex + ",history=threads", "lock-cost", mutex + ",history=single",
          observations)
      ),
      (
        "contention-ratio",
        compare("contended-cost", mutex, "lock-cost", mutex + ",history=threads", observations)
      ),
      (
        "spin-mutex-ratio",
        compare("contended-cost", LockSort.spin.condition, "contended-cost", mutex, observations)
      ),
      (
        "reader-mutex-ratio",
        compare("contended-cost", "lock=rwlock,readers=100%", "contended-cost", mutex, observations)
      ),
    ]
    let processors = observations.usableProcessors ?? 0
    let shown = processors > 1 ? observations : all
    var quantities = shown.medians(Self.declaration.quantities).ordered(
      by: LocksSlice.slices(threads: threads, section: section, series: true).map(\.condition))
    quantities += ratios.compactMap { ratio in
      ratio.comparison.map { .init(Self.quantity(ratio.name), $0.ratio) }
    }
    let verdicts = ratios.map { RatioVerdict($0.comparison) }
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(
          verdicts[0].pick(ThreadHistory.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["history-ratio"]),
        Finding(
          verdicts[1].pick(ContentionEffect.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["contention-ratio"]),
        Finding(
          verdicts[2].pick(SpinOrSleep.spinCheaper, .same, .sleepCheaper, .inconclusive),
          decidedBy: ["spin-mutex-ratio"]),
        Finding(
          verdicts[3].pick(ReaderLock.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["reader-mutex-ratio"]),
        Finding(fairness(observations), decidedBy: ["fairness"]),
      ],
      caveats: all.caveats(ofWorkers: threads))
  }

  private func compare(
    _ quantity: String, _ condition: String, _ other: String, _ otherCondition: String,
    _ observations: Observations
  ) -> PairedComparison? {
    guard let one = observations.sample(quantity, condition: condition),
      let two = observations.sample(other, condition: otherCondition)
    else { return nil }
    let byRound = Dictionary(zip(two.rounds, two.values)) { former, _ in former }
    let pairs = zip(one.rounds, one.values).compactMap { round, value in
      byRound[round].map { (value, $0) }
    }
    return PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))
  }

  private func fairness(_ observations: Observations) -> LockFairness {
    let sample = observations.values("fairness", condition: LockSort.mutex.condition)
    guard let estimate = Median.estimate(of: sample), estimate.level >= 0.95 else {
      return .inconclusive
    }
    // 0.95 is two threads with 61 and 39 of a hundred updates.
    return estimate.low >= 0.95 ? .even : estimate.high < 0.95 ? .uneven : .inconclusive
  }
}

extension RatioVerdict {
  /// The finding that belongs to the verdict.
  fileprivate func pick<Value>(
    _ lower: Value, _ same: Value, _ higher: Value, _ unclear: Value
  ) -> Value {
    switch self {
    case .lower: lower
    case .same: same
    case .higher: higher
    case .unclear: unclear
    }
  }
}
