internal import Apparatus
public import Results
public import ArgumentParser
internal import Platform
internal import Statistics
public import Terminal

/// Lets threads use one shared variable, and a variable of which each has its own.
public struct ThreadLocal: Experiment {
  /// How many threads use the variable.
  @Option(help: .init("Threads that use the variable (2 to 64).", valueName: "count"))
  public var threads = 2

  /// The default options.
  public init() {}

  /// Checks the options against what a machine can do.
  public func validate() throws {
    try OptionError.check("--threads", threads, in: 2...64, because: .tasks)
  }

  /// What a thread reads in the shared variable after all have written to it.
  enum SharedView: String, FindingValue {
    static let name = "shared-view"
    case ownValue = "own-value"
    case foreignValue = "foreign-value"
    case inconclusive
  }

  /// What a thread reads in its own variable after all have written to theirs.
  enum LocalView: String, FindingValue {
    static let name = "thread-local-view"
    case ownValue = "own-value"
    case foreignValue = "foreign-value"
    case inconclusive
  }

  /// Whether counting in a variable of one's own is cheaper than in a shared one.
  enum LocalCost: String, FindingValue {
    static let name = "thread-local-cost"
    case cheaper, same, dearer
    case inconclusive
  }

  private static let shared = "variable=shared"
  private static let local = "variable=thread-local"

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "thread-local",
    abstract: "One variable for all threads, or one for each: who sees what, and the cost",
    discussion: """
      Each thread writes its own number into the variable, waits until all have done so, and reads \
      it again: once with one variable for all, once with a thread-local one, which has one name and \
      a place in every thread. Then all count, atomically where they share, and in their own \
      variables otherwise, adding these up at the end. Both sums are checked.
      """,
    quantities: [
      .init("saw-own", unit: .share, of: "threads that read what they had written themselves"),
      .init("count-cost", unit: .nanoseconds, of: "time of one thread for one of its additions"),
      .init("sharing-price", unit: .ratio, of: "counting in the shared variable over one's own"),
      .init("miscounted", unit: .count, of: "additions of all rounds missing from the sum"),
      .init("overlap", unit: .share, of: "time of a slice during which all threads were at work"),
      .init("running", unit: .count, of: "threads that had a processor at once, on average"),
    ],
    findings: [SharedView.self, LocalView.self, LocalCost.self],
    defaults: .init(rounds: 30, seconds: 1.8, quickRounds: 8, quickSeconds: 0.5))

  /// Lets the threads look and count once a round with each variable.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let length = 15e6 * min(1, recorder.settings.seconds / 1.8)
    let contention = Contention(
      kind: .thread, workers: threads, processors: processors, nanoseconds: Int(length))
    try recorder.rounds(conditions: 2) { round, order in
      for index in order {
        let isLocal = index == 1
        let condition = isLocal ? Self.local : Self.shared
        for saw in try views(local: isLocal) {
          try recorder.observe("saw-own", condition: condition, round: round, saw)
        }
        let (outcome, sum) = try count(contention, local: isLocal)
        guard let cost = outcome.costEach else { continue }
        for (quantity, value) in [
          ("count-cost", cost * Double(threads)), ("miscounted", Double(outcome.total - sum)),
          ("overlap", outcome.overlap), ("running", outcome.running),
        ] {
          try recorder.observe(quantity, condition: condition, round: round, value)
        }
        if !outcome.isPinned { try recorder.note("unpinned") }
      }
    }
  }

  /// 1 for each thread that read its own number again, 0 for the others.
  private func views(local: Bool) throws(PlatformError) -> [Double] {
    try Isolated.run(results: threads) { results throws(PlatformError) in
      let words = try SharedAtomics(count: 2)
      let seen = try SharedArray(repeating: UInt64(0), count: threads)
      let all = UInt64(threads)
      _ = try Team(kind: .thread, count: threads).run { member in
        let (shared, arrivals) = (words[0], words[1])
        let own = UInt64(member.index + 1)
        if local { ThreadLocalWord.value = own } else { shared.storeRelease(own) }
        arrivals.addOrdered(1)
        while arrivals.loadAcquire() < all { Processor.yield() }
        seen[member.index] = local ? ThreadLocalWord.value : shared.loadAcquire()
      }
      for index in 0..<threads { results[index] = seen[index] == UInt64(index + 1) ? 1 : 0 }
    }
  }

  private func count(
    _ contention: Contention, local: Bool
  ) throws(PlatformError) -> (Contention.Outcome, sum: Int) {
    let sum = try SharedAtomics(count: 1)
    let outcome = try contention.run { turn in
      let word = sum[0]
      let batch = 2_000
      guard local else {
        return batch * turn.repeated(batch: 1) { ThreadLocalWord.increment(word, times: batch) }
      }
      ThreadLocalWord.value = 0
      let done = batch * turn.repeated(batch: 1) { ThreadLocalWord.increment(times: batch) }
      word.addRelaxed(ThreadLocalWord.value)
      return done
    }
    return (outcome, Int(sum[0].loadRelaxed()))
  }

  /// Decides what was seen, and whether sharing costs.
  public func judge(_ observations: Observations) -> Judgement {
    let price = observations.comparison("count-cost", Self.shared, over: Self.local)
    let conditions = [Self.shared, Self.local]
    var quantities = conditions.compactMap { condition in
      let seen = observations.values("saw-own", condition: condition)
      return Proportion.estimate(successes: seen.count { $0 == 1 }, trials: seen.count).map {
        Judgement.Quantity(Self.quantity("saw-own"), condition: condition, $0)
      }
    }
    quantities += observations.medians([Self.quantity("count-cost")])
    if let price { quantities.append(.init(Self.quantity("sharing-price"), price.ratio)) }
    quantities += conditions.compactMap { condition in
      let values = observations.values("miscounted", condition: condition)
      return values.isEmpty
        ? nil
        : .init(
          Self.quantity("miscounted"), condition: condition,
          .counted(values.reduce(0, +), among: values.count))
    }
    quantities += observations.medians([Self.quantity("overlap"), Self.quantity("running")])
    let sawShared = observations.values("saw-own", condition: Self.shared)
    let sawLocal = observations.values("saw-own", condition: Self.local)
    return Judgement(
      quantities: quantities.ordered(by: conditions),
      findings: [
        Finding(
          sawShared.isEmpty
            ? SharedView.inconclusive : sawShared.contains(0) ? .foreignValue : .ownValue,
          decidedBy: ["saw-own"]),
        Finding(
          sawLocal.isEmpty
            ? LocalView.inconclusive : sawLocal.contains(0) ? .foreignValue : .ownValue,
          decidedBy: ["saw-own"]),
        Finding(cost(RatioVerdict(price)), decidedBy: ["sharing-price"]),
      ],
      caveats: observations.caveats(ofWorkers: threads))
  }

  private func cost(_ sharedOverLocal: RatioVerdict) -> LocalCost {
    switch sharedOverLocal {
    case .higher: .cheaper
    case .same: .same
    case .lower: .dearer
    case .unclear: .inconclusive
    }
  }

  /// The cost of counting as bars, and all figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = judgement.quantities.filter { $0.name == "count-cost" }.map {
      BarChart.Bar(
        String($0.condition.text.dropFirst("variable=".count)), $0.estimate.value,
        low: $0.estimate.low, high: $0.estimate.high)
    }
    return [
      .chart(
        .bars(
          BarChart(title: "One addition by one thread", unit: .nanoseconds, bars: bars))),
      .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
