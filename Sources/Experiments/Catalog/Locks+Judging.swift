internal import Statistics

extension Locks {
  /// Decides from the intervals of paired ratios.
  public func judge(_ observations: Observations) -> Judgement {
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
    var quantities = inOrder(observations.medians(Self.declaration.quantities))
    quantities += ratios.compactMap { ratio in
      ratio.comparison.map { .init(Self.quantity(ratio.name), $0.ratio) }
    }
    let verdicts = ratios.map { Verdict($0.comparison) }
    // A contended cost means something only when the threads were at it together.
    let together = ranTogether(observations)
    let contended = verdicts.map { together ? $0 : .unclear }
    return Judgement(
      quantities: quantities,
      findings: [
        Finding(
          verdicts[0].pick(ThreadHistory.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["history-ratio"]),
        Finding(
          contended[1].pick(ContentionEffect.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["contention-ratio"]),
        Finding(
          contended[2].pick(SpinOrSleep.spinCheaper, .same, .sleepCheaper, .inconclusive),
          decidedBy: ["spin-mutex-ratio"]),
        Finding(
          contended[3].pick(ReaderLock.cheaper, .same, .dearer, .inconclusive),
          decidedBy: ["reader-mutex-ratio"]),
        Finding(fairness(observations, together: together), decidedBy: ["fairness"]),
      ],
      caveats: caveats(observations))
  }

  /// What a ratio allows to say: the interval decides, never the value.
  private enum Verdict {
    case lower, same, higher, unclear

    init(_ comparison: PairedComparison?) {
      switch comparison?.verdict {
      case .lower: self = .lower
      case .higher: self = .higher
      case .cannotTell, nil:
        let ratio = comparison.flatMap { $0.ratio.level >= $0.level ? $0.ratio : nil }
        let near = ratio.map { $0.low >= 1 / 1.1 && $0.high <= 1.1 } ?? false
        self = near ? .same : .unclear
      }
    }

    func pick<Value>(_ lower: Value, _ same: Value, _ higher: Value, _ unclear: Value) -> Value {
      switch self {
      case .lower: lower
      case .same: same
      case .higher: higher
      case .unclear: unclear
      }
    }
  }

  /// The rounds shuffle the slices; figures are shown in the order of the slices.
  private func inOrder(_ quantities: [Judgement.Quantity]) -> [Judgement.Quantity] {
    let conditions = LocksSlice.slices(threads: threads, section: section, series: true)
      .map(\.condition)
    return Self.declaration.quantities.flatMap { declaration in
      let own = quantities.filter { $0.name == declaration.name }
      return conditions.compactMap { condition in own.first { $0.condition == condition } }
    }
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

  private func ranTogether(_ observations: Observations) -> Bool {
    let condition = LockSort.spin.condition
    guard let overlap = Median.value(of: observations.values("overlap", condition: condition)),
      let running = Median.value(of: observations.values("running", condition: condition))
    else { return false }
    return overlap >= 0.8 && running >= 1.5
  }

  private func fairness(_ observations: Observations, together: Bool) -> LockFairness {
    let sample = observations.values("fairness", condition: LockSort.mutex.condition)
    guard together, let estimate = Median.estimate(of: sample), estimate.level >= 0.95 else {
      return .inconclusive
    }
    // 0.95 is two threads with 61 and 39 of a hundred updates.
    return estimate.low >= 0.95 ? .even : estimate.high < 0.95 ? .uneven : .inconclusive
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    var caveats: [Caveat] = []
    let processors = Int(observations.note("usable-processors")?.value ?? 0)
    if processors > 0, processors < threads {
      caveats.append(.fewerProcessorsThanWorkers(processors: processors, workers: threads))
    }
    if observations.note("unpinned") != nil { caveats.append(.unpinned) }
    let rounds = observations.roundCount
    if rounds < 6 { caveats.append(.fewRounds(count: rounds, needed: 6)) }
    return caveats
  }
}
