internal import Apparatus
internal import Results
internal import Statistics
internal import Terminal
internal import Wording

/// `granularity` in Python: one job alone and by several workers, by the work in one task.
struct PythonGranularity: PythonMeasurement {
  let workers: Int
  let tasks: CommaList<TimeSpan>
  let interpreters: InterpreterSelection
  let script = "granularity"
  var arguments: [String] { ["--workers", "\(workers)", "--tasks", "\(tasks)"] }
  let compared = Granularity.speedUp

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
  }

  /// From which task on processes in Python pay, a message for each task.
  enum BreakEven: String, OpenAnswerSet {
    case under1 = "under-1ms"
    case over1 = "over-1ms"
    case never, inconclusive
  }
  static let breakEven = FindingName<BreakEven>(
    "python-break-even", decidedBy: Granularity.breakEvenTask, Granularity.speedUp)

  func judgeOne(_ observations: Observations) -> Judgement {
    let speedUps = observations.medians([compared])
    guard !speedUps.isEmpty else { return Judgement(findings: []) }
    let breakEvens = BreakEvenTasks(tasks)
    let conditions = Helpers.allCases.flatMap { helpers in
      breakEvens.tasks.map { BreakEvenTasks.condition(helpers.rawValue, $0) }
    }
    let points = Helpers.allCases.compactMap {
      breakEvens.figure(of: $0.rawValue, in: observations)
    }
    return Judgement(
      figures: speedUps.ordered(by: conditions) + points,
      findings: [breakEven(observations, breakEvens)],
      caveats: observations.caveats(ofWorkers: workers))
  }

  /// Whether the largest task gains; no finding of its own, but what decides one.
  private static let largestTask = FindingName<Answers.Presence>(
    "largest-task", decidedBy: Granularity.speedUp)

  /// A job that is slower even with the largest task has no break-even among the tasks measured.
  private func breakEven(_ observations: Observations, _ tasks: BreakEvenTasks) -> Finding {
    let pipe = Helpers.processesPipe.rawValue
    guard let largest = tasks.tasks.last,
      let gain = observations.median(compared, BreakEvenTasks.condition(pipe, largest)),
      let point = tasks.figure(of: pipe, in: observations)
    else { return Self.breakEven.open(.notMeasured) }
    let gains = Self.largestTask.decided(
      by: Rule(.bands(limits: [Thresholds.equality]), .none, .some), of: [gain, point])
    switch Answers.Presence(rawValue: gains.value) {
    case .some?:
      return Self.breakEven.decided(
        by: Rule(.bands(limits: [Thresholds.pythonBreakEvenTask]), .under1, .over1),
        of: point)
    case Answers.Presence.none?:
      // Workers without a processor each could not have gained from longer tasks either.
      return doubtOfProcessors(observations).map { Self.breakEven.open($0, [gain]) }
        ?? Self.breakEven.combined(.never, of: [gain, point])
    default: return Self.breakEven.open(gains.ruling?.doubt ?? .notMeasured, [gain])
    }
  }

  private func doubtOfProcessors(_ observations: Observations) -> Doubt? {
    let processors = observations.usableProcessors ?? workers
    if processors < 2 { return .fewProcessors(count: processors, needed: 2) }
    return observations.doubtOfFreeProcessors(workers, of: processors)
  }

  /// The way that decides, around its break-even point.
  func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let exhibit = SpeedUpExhibit(
      tasks: BreakEvenTasks(tasks).tasks, helpers: [Helpers.processesPipe.rawValue], words: words)
    return [.table(exhibit.decidingTable(judgement))]
  }

  func exhibitsOne(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let exhibit = SpeedUpExhibit(
      tasks: BreakEvenTasks(tasks).tasks, helpers: Helpers.allCases.map(\.rawValue), words: words)
    let title = words(GranularityWord.pythonTitle, ["workers": "\(workers)"])
    return [
      .chart(.curves(exhibit.chart(judgement, title: title))), .table(exhibit.table(judgement)),
      .paragraph(words.text(GranularityWord.waysInPython)),
    ]
  }
}
