internal import Results
internal import Statistics
internal import Terminal

/// `granularity` in Python: one job alone and by several workers, by the work in one task.
struct PythonGranularity: PythonMeasurement {
  let workers: Int
  let tasks: CommaList<TimeSpan>
  let interpreters: InterpreterSelection
  let script = "granularity"
  var arguments: [String] { ["--workers", "\(workers)", "--tasks", "\(tasks)"] }
  let compared = Granularity.quantity("speed-up")

  /// The ways to split the job that the script compares.
  enum Helpers: String, CaseIterable {
    /// Threads, a task and a result by `queue.SimpleQueue`.
    case threads
    /// Processes, a task and a result by `Pipe`.
    case processesPipe = "processes-pipe"
    /// `Pool.map` with one task in a message.
    case pool
    /// `Pool.map` with the chunks it chooses itself.
    case poolChunks = "pool-chunks"

    var condition: String { "helpers=\(rawValue)" }
  }

  /// From which task on processes in Python pay, a message for each task.
  enum BreakEven: String, FindingValue {
    static let name = "python-break-even"
    case under1 = "under-1ms"
    case over1 = "over-1ms"
    case never, inconclusive
  }

  static let findings: [any FindingValue.Type] = [BreakEven.self]

  func judgeOne(_ observations: Observations) -> Judgement {
    let speedUps = observations.medians([compared])
    guard !speedUps.isEmpty else { return Judgement(findings: []) }
    let breakEvens = BreakEvenTasks(tasks)
    let conditions = Helpers.allCases.flatMap { helpers in
      breakEvens.tasks.map { BreakEvenTasks.condition(helpers.rawValue, $0) }
    }
    let points = Helpers.allCases.compactMap { helpers in
      breakEvens.estimate(of: helpers.rawValue, in: observations).map {
        Judgement.Quantity(
          Granularity.quantity("break-even-task"), condition: helpers.condition, $0)
      }
    }
    return Judgement(
      quantities: speedUps.ordered(by: conditions) + points,
      findings: [
        Finding(
          breakEven(observations, breakEvens), decidedBy: ["break-even-task", "speed-up"])
      ], caveats: observations.caveats(ofWorkers: workers))
  }

  /// A job that is slower even with the largest task has no break-even among the tasks measured.
  private func breakEven(_ observations: Observations, _ tasks: BreakEvenTasks) -> BreakEven {
    let pipe = Helpers.processesPipe.rawValue
    guard let largest = tasks.tasks.last,
      let gain = Median.estimate(
        of: observations.values(
          "speed-up", condition: BreakEvenTasks.condition(pipe, largest))),
      let point = tasks.estimate(of: pipe, in: observations),
      gain.level >= 0.95, point.level >= 0.95
    else { return .inconclusive }
    if gain.high < 1 {
      let processors = observations.usableProcessors ?? workers
      // Where the workers had no processor each, longer tasks could not have paid anyway.
      let couldPay = processors > 1 && observations.hadFree(workers, of: processors)
      return couldPay ? .never : .inconclusive
    }
    if gain.low <= 1 { return .inconclusive }
    if point.high < 1e6 { return .under1 }
    return point.low > 1e6 ? .over1 : .inconclusive
  }

  func exhibitsOne(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let exhibit = SpeedUpExhibit(
      tasks: BreakEvenTasks(tasks).tasks, helpers: Helpers.allCases.map(\.rawValue))
    let title = "A job split over \(workers) workers in Python"
    return [
      .chart(.curves(exhibit.chart(judgement, title: title))), .table(exhibit.table(judgement)),
      .paragraph(
        """
        \("threads", .code) and \("processes-pipe", .code) get a message for each task, as does \
        \("pool", .code) (\("Pool.map", .code), \("chunksize=1", .code)); \("pool-chunks", .code) \
        puts as many tasks into a message as \("Pool.map", .code) sees fit.
        """),
    ]
  }
}
