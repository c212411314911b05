public import Apparatus
public import ArgumentParser
internal import Platform
internal import Results

/// Splits one job over workers, a message for each task, and varies the size of the task.
public struct Granularity: Experiment {
  /// The workers, the one who leads included.
  @Option(help: .init("Workers, the leading one included (2 to 16).", valueName: "count"))
  public var workers = 2

  /// The sizes of the task.
  @Option(help: .init("Work in one task, 1us to 5ms, with commas.", valueName: "list"))
  public var tasks = CommaList(
    [1e3, 3e3, 10e3, 30e3, 100e3, 300e3].map { TimeSpan(nanoseconds: $0) })

  /// Who does the work.
  @OptionGroup(title: "Runtime") public var runtime: RuntimeOptions

  /// The default options.
  public init() {}

  /// Checks the options against what fits into a run.
  public func validate() throws {
    try OptionError.check("--workers", workers, in: 2...16, because: .patience)
    for task in tasks.elements {
      try OptionError.check(
        "--tasks", task, in: TimeSpan(nanoseconds: 1e3)...TimeSpan(nanoseconds: 5e6),
        because: .patience)
    }
    try OptionError.check("--tasks", tasks.elements.count, in: 1...10, because: .patience)
  }

  /// The measurement by the runtime that was asked for.
  public var measurement: any Measurement {
    switch runtime.runtime {
    case .native: self
    case .python:
      PythonGranularity(workers: workers, tasks: tasks, interpreters: runtime.interpreters)
    }
  }

  /// The name, quantities and findings.
  public static let declaration = ExperimentDeclaration(
    name: "granularity",
    abstract: "From which work per message on more workers make a job faster",
    discussion: """
      A job of equal tasks is done twice in a fresh child: by one worker alone, in plain calls, and \
      by all of them together. In each step the leader sends a task to every helper, does one \
      itself and waits for the results: 2 messages for each task that is given away. Helpers are \
      threads behind a mutex with condition variables, processes behind a pipe, and processes \
      behind shared memory with a futex; a worker that waits sleeps. All results are checked. The \
      break-even point of a round is where its speed-up crosses 1, between two sizes in proportion \
      on a logarithmic scale; outside the sizes the nearest of them stands for it. In Python the helpers are threads with queues, processes with a pipe, and Pool.map \
      with one task in a message and with chunks of its own choice; processes are made by fork.
      """,
    quantities: [speedUp, breakEvenTask, stepOverhead, memoryPipeRatio],
    findings: [
      breakEven.declaration, sharedMemoryGain.declaration, largeTask.declaration,
      PythonGranularity.breakEven.declaration,
    ],
    words: [GranularityWord.self],
    code: DecisiveCode(
      file: "TaskFarm.swift", functions: "lead",
      apparatus: ["ConditionChannel.swift", "PipeChannel.swift", "SharedRingChannel.swift"]),
    defaults: .init(rounds: 60, seconds: 3.3, quickRounds: 12, quickSeconds: 0.8))

  static func condition(_ helpers: TaskFarm.Helpers, _ task: TimeSpan) -> Condition {
    BreakEvenTasks.condition(helpers.rawValue, task)
  }

  /// Measures every kind of helper with every size once a round.
  public func measure(_ recorder: Recorder) throws {
    let processors = try Affinity.usable()
    try recorder.noteUsableProcessors(processors.count)
    let iterationTime = BusyWork.nanosecondsPerStep()
    try recorder.note(.iteration, value: iterationTime)
    let cases = TaskFarm.Helpers.allCases.flatMap { helpers in
      tasks.elements.map { (helpers, $0) }
    }
    let conditions = cases.map { Self.condition($0, $1) }
    try recorder.rounds(of: conditions) { round, index throws(PlatformError) in
      let (helpers, task) = cases[index]
      let steps = max(6, min(120, Int(1.5e6 / (task.nanoseconds * Double(workers)))))
      let farm = TaskFarm(
        helpers: helpers, workers: workers,
        iterations: max(1, Int(task.nanoseconds / iterationTime)), steps: steps,
        placement: .spread(over: processors))
      let times = try farm.measure()
      let work = times.alone / Double(steps * workers)
      try recorder.observe(Self.speedUp, conditions[index], round: round, times.speedUp)
      try recorder.observe(
        Self.stepOverhead, conditions[index], round: round,
        max(0, times.together / Double(steps) - work))
    }
  }
}

extension Record.Note.Name {
  /// The time of one step of the work, in nanoseconds.
  fileprivate static let iteration = Self("iteration")
}
