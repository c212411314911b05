public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

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

  /// The conditions of the two variables.
  static let shared = Condition(.variable, "shared")
  static let local = Condition(.variable, "thread-local")

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
    quantities: [sawOwn, countCost, sharingPrice, miscounted, .overlap, .running],
    findings: [sharedView.declaration, localView.declaration, localCost.declaration],
    words: [ThreadLocalWordKey.self],
    code: DecisiveCode(
      file: "ThreadLocal.swift", functions: "count",
      apparatus: ["Contention.swift", "AtomicWord.swift"]),
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
          try recorder.observe(Self.sawOwn, condition, round: round, saw)
        }
        let (outcome, sum) = try count(contention, local: isLocal)
        guard let cost = outcome.costEach else { continue }
        for (quantity, value) in [
          (Self.countCost, cost * Double(threads)),
          (Self.miscounted, Double(outcome.total - sum)), (.overlap, outcome.overlap),
          (.running, outcome.running),
        ] {
          try recorder.observe(quantity, condition, round: round, value)
        }
        if !outcome.isPinned { try recorder.note(.unpinned) }
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
}

extension Condition.Key {
  /// Whether all threads have one variable or each has its own.
  static let variable = Self("variable")
}
