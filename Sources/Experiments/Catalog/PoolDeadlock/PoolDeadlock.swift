public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Lets tasks of a pool wait for tasks of the same pool, and a quick producer fill its queue.
public struct PoolDeadlock: Experiment {
  /// What a task does that needs the result of another one.
  public enum Way: String, OptionChoice {
    /// It waits, and keeps its worker.
    case wait
    /// It works on other tasks of the queue meanwhile.
    case help
    /// It waits for a task that a pool of its own does.
    case ownPool = "own-pool"
  }

  /// Which part is measured, where only one is wanted.
  public enum Part: String, OptionChoice {
    /// Tasks that wait for tasks.
    case chain
    /// A producer that is quicker than the workers.
    case queue
  }

  /// How many threads a pool has.
  @Option(help: .init("Workers of the pool (1 to 8).", valueName: "count"))
  public var workers = 2
  /// How many tasks are given at once from outside.
  @Option(help: .init("Tasks that are given from outside at once (1 to 32).", valueName: "count"))
  public var tasks = 2
  /// How many tasks stand in one chain.
  @Option(
    help: .init("Tasks in a chain, each waiting for the next one (2 to 6).", valueName: "count"))
  public var depth = 2
  /// How many tasks the bounded queue has room for.
  @Option(help: .init("Places of the bounded queue (1 to 64).", valueName: "count"))
  public var places = 8
  /// The only part to measure; nil for both.
  @Option(help: "Only this part; both otherwise.") public var part: Part?

  /// The default options.
  public init() {}

  /// Checks the options against what a person waits for.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 1...8, because: .tasks)
    try OptionError.check("--tasks", tasks, in: 1...32, because: .patience)
    try OptionError.check("--depth", depth, in: 2...6, because: .tasks)
    try OptionError.check("--places", places, in: 1...64, because: .patience)
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "pool-deadlock",
    abstract: "Let tasks wait for tasks of their own pool, and fill its queue too quickly",
    discussion: """
      Each task gives its pool another task and needs the result; the last one of a chain needs \
      nothing. The pool runs in a child process that is killed once it is proved that all of its \
      workers wait for tasks that nobody is left to do. Then a producer gives the pool tasks faster \
      than it does them, once with a bounded queue and once with an unbounded one.
      """,
    quantities: [
      stuck, waitingWorkers, tasksLeft, chainTime, longestQueue, producerTime, queueWait,
      taskRate, producerRatio, waitRatio, rateRatio,
    ],
    findings: [
      poolDeadlock.declaration, remedies.declaration, backPressure.declaration,
      unboundedWait.declaration, unboundedRate.declaration,
    ],
    words: [PoolDeadlockWord.self, PoolWorkerState.self],
    code: DecisiveCode(
      file: "ChainedTasks.swift", functions: "perform", "awaitTask",
      apparatus: ["ConditionVariable.swift"]),
    defaults: .init(rounds: 20, seconds: 3, quickRounds: 6, quickSeconds: 1))

  /// The ways of this run.
  var ways: [Way] { part == .queue ? [] : Way.allCases }
  /// The queues of this run.
  var queues: [TaskQueue] { part == .chain ? [] : TaskQueue.allCases }

  static func condition(_ way: Way) -> Condition { Condition(.way, way) }

  /// Lets the chains run once a round in each way, and the producer once with each queue.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    let (ways, queues) = (ways, queues)
    try recorder.rounds(conditions: ways.count + queues.count) { round, order in
      for index in order {
        if index < ways.count {
          try measure(ways[index], processors, round: round, to: recorder)
        } else {
          try measure(queues[index - ways.count], round: round, to: recorder)
        }
      }
    }
  }

  private func measure(
    _ way: Way, _ processors: [Int], round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let condition = Self.condition(way)
    let chains = try ChainedTasks(
      way, workers: workers, tasks: tasks, depth: depth, log: round == 0 && way == .wait ? 16 : 0)
    let run = try chains.run(processors: processors)
    // Too slow is not stuck; such a run says nothing.
    if run.ending == .timedOut { return try recorder.note(.timedOut, condition) }
    let isStuck = run.ending == .stopped
    try recorder.observe(Self.stuck, condition, round: round, isStuck ? 1 : 0)
    if isStuck {
      let standing = chains.standing
      try recorder.observe(
        Self.waitingWorkers, condition, round: round, Double(standing.awaited.count))
      try recorder.observe(Self.tasksLeft, condition, round: round, Double(standing.undone))
    } else if let span = run.span {
      try recorder.observe(Self.chainTime, condition, round: round, Double(span))
    }
    try draw(chains, condition, to: recorder)
  }

  private func measure(
    _ queue: TaskQueue, round: Int, to recorder: Recorder
  ) throws(PlatformError) {
    let run = try QuickProducer(capacity: queue == .bounded ? places : nil, workers: workers).run()
    let values = [
      (Self.longestQueue, run.longestQueue), (Self.producerTime, run.producerTime),
      (Self.queueWait, run.medianWait), (Self.taskRate, run.rate),
    ]
    for (quantity, value) in values {
      try recorder.observe(quantity, queue.condition, round: round, value)
    }
    if round == 0 { try recorder.note(.queueLengths, queue.condition, numbers: run.lengths) }
  }

  private func draw(
    _ chains: ChainedTasks, _ condition: Condition, to recorder: Recorder
  ) throws(PlatformError) {
    guard let timeline = LockTimeline(chains.log) else { return }
    let events = timeline.workerEvents(
      condition, detail: { $0.object > 0 ? "\($0.object)" : nil }
    ) { held, waitsFor in
      let state: PoolWorkerState =
        waitsFor != nil ? .waiting : held > 0 ? .working : .unoccupied
      return state.rawValue
    }
    for event in events { try recorder.event(event) }
  }
}

extension Record.Note.Name {
  /// How many tasks stood in the queue after each one that was given.
  static let queueLengths = Self("queue-lengths")
}
