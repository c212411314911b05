public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Hands items from producers to consumers through queues of threads and of processes.
public struct Handoff: Experiment {
  /// The numbers of producers.
  @Option(help: .init("Numbers of producers, 1 to 8, with commas.", valueName: "list"))
  public var producers = CommaList([1, 2, 4])

  /// The numbers of consumers.
  @Option(help: .init("Numbers of consumers, 1 to 8, with commas.", valueName: "list"))
  public var consumers = CommaList([1, 2, 4])

  /// The items of one trial.
  @Option(help: .init("Items of one trial (100 to 100000).", valueName: "count"))
  public var items = 1_000

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    for count in producers.elements {
      try OptionError.check("--producers", count, in: 1...8, because: .patience)
    }
    for count in consumers.elements {
      try OptionError.check("--consumers", count, in: 1...8, because: .patience)
    }
    try OptionError.check("--items", items, in: 100...100_000, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "handoff",
    abstract: "What a work queue carries, by its kind and the number of its users",
    discussion: """
      Producers put numbered items into one queue, consumers take them out; nobody does anything \
      else. Threads use a ring behind a mutex with two condition variables; processes use a pipe, \
      eight bytes an item, and a ring in shared memory whose users sleep on futexes. Each holds 256 \
      items or, as a pipe, more. Every item must arrive once, and those of one producer in order. \
      The time runs from the first worker's start to the last one's end; a sleep is a voluntary \
      switch of any worker, its start and end included.
      """,
    quantities: [handoffRate, sleepsPerItem, ringPipeRatio, consumersRatio],
    findings: [queueChoice.declaration, moreConsumers.declaration, wakeUps.declaration],
    words: [HandoffWord.self],
    code: DecisiveCode(
      file: "HandoffTrial.swift", functions: "consume", apparatus: ["SharedAtomics.swift"]),
    defaults: .init(rounds: 60, seconds: 3.3, quickRounds: 10, quickSeconds: 0.8))

  static func condition(_ queue: WorkQueueKind, _ producers: Int, _ consumers: Int) -> Condition {
    Condition(.queue, queue.rawValue).with(.producers, producers).with(.consumers, consumers)
  }

  /// The numbers of users, the fewest first.
  var users: [(producers: Int, consumers: Int)] {
    Set(producers.elements).sorted().flatMap { producers in
      Set(consumers.elements).sorted().map { (producers, $0) }
    }
  }

  /// Measures every queue with every number of users once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let cases = WorkQueueKind.allCases.flatMap { queue in users.map { (queue, $0) } }
    var refused = Set<Int>()
    try recorder.rounds(conditions: cases.count) { round, order in
      for index in order where !refused.contains(index) {
        if recorder.isOverdue { break }
        let (queue, users) = cases[index]
        let condition = Self.condition(queue, users.producers, users.consumers)
        let trial = HandoffTrial(
          queue: queue, producers: users.producers, consumers: users.consumers, items: items,
          placement: .spread(over: processors))
        do throws(PlatformError) {
          let outcome = try trial.measure()
          try recorder.observe(
            Self.handoffRate, condition, round: round, 1e9 / outcome.nanosecondsPerItem)
          try recorder.observe(
            Self.sleepsPerItem, condition, round: round, outcome.sleepsPerItem)
        } catch {
          refused.insert(index)
          try recorder.refuse(condition, error)
        }
      }
    }
  }
}

extension Condition.Key {
  /// How many workers put items in.
  static let producers = Self("producers")
  /// How many workers take items out.
  static let consumers = Self("consumers")
}
