internal import Apparatus
internal import Results
public import ArgumentParser
internal import Platform
internal import Terminal

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

  /// Whether a ring in shared memory hands over more than a pipe, one producer and one consumer.
  enum QueueChoice: String, FindingValue {
    static let name = "queue-choice"
    case ringFaster = "ring-faster"
    case same
    case pipeFaster = "pipe-faster"
    case inconclusive
  }

  /// What the most consumers do to the throughput of the threads' queue, beside the fewest.
  enum MoreConsumers: String, FindingValue {
    static let name = "more-consumers"
    case faster
    case same
    case slower
    case inconclusive
  }

  /// How often a worker of the threads' queue went to sleep, the fewest on both sides.
  enum WakeUps: String, FindingValue {
    static let name = "wake-ups"
    case rare
    case some
    case everyItem = "every-item"
    case inconclusive
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
    quantities: [
      .init("handoff-rate", unit: .perSecond, of: "items handed over"),
      .init("sleeps-per-item", unit: .count, of: "times a worker gave up its processor to wait"),
      .init("ring-pipe-ratio", unit: .ratio, of: "rate of the ring over that of the pipe"),
      .init(
        "consumers-ratio", unit: .ratio,
        of: "rate of the threads' queue with the most consumers over the fewest"),
    ],
    findings: [QueueChoice.self, MoreConsumers.self, WakeUps.self],
    defaults: .init(rounds: 60, seconds: 3.3, quickRounds: 10, quickSeconds: 0.8))

  static func condition(_ queue: WorkQueueKind, _ producers: Int, _ consumers: Int) -> String {
    "queue=\(queue.rawValue),producers=\(producers),consumers=\(consumers)"
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
    try recorder.note("processors", value: Double(processors.count))
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
            "handoff-rate", condition: condition, round: round, 1e9 / outcome.nanosecondsPerItem)
          try recorder.observe(
            "sleeps-per-item", condition: condition, round: round, outcome.sleepsPerItem)
        } catch {
          refused.insert(index)
          try recorder.refuse(condition, error)
        }
      }
    }
  }
}
