internal import Glibc
internal import Platform
internal import Statistics
public import Terminal

extension Granularity {
  /// Decides where other workers begin to pay.
  public func judge(_ observations: Observations) -> Judgement {
    let points = Dictionary(
      uniqueKeysWithValues: TaskFarm.Helpers.allCases.map { ($0, breakEvens($0, observations)) })
    func estimate(_ helpers: TaskFarm.Helpers) -> Estimate? {
      Median.estimate(of: (points[helpers] ?? []).map(\.task))
    }
    let estimates = TaskFarm.Helpers.allCases.compactMap { helpers in
      estimate(helpers).map {
        Judgement.Quantity(
          Self.quantity("break-even-task"), condition: "helpers=\(helpers.rawValue)", $0)
      }
    }
    let gain = comparison(points[.processesMemory] ?? [], over: points[.processesPipe] ?? [])
    let rounds = observations.roundCount
    let few = rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : []
    let processors = Int(observations.note("processors")?.value ?? 0)
    let crowded = processors > 0 && processors < workers
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities) + estimates
        + (gain.map { [.init(Self.quantity("memory-pipe-ratio"), $0.ratio)] } ?? []),
      findings: [
        Finding(breakEven(estimate(.processesPipe)), decidedBy: ["break-even-task"]),
        Finding(Self.sharedMemoryGain(gain), decidedBy: ["memory-pipe-ratio"]),
        Finding(largeTask(observations, processors: processors), decidedBy: ["speed-up"]),
      ],
      caveats: few
        + (crowded
          ? [.fewerProcessorsThanWorkers(processors: processors, workers: workers)] : []))
  }

  private var ascending: [TimeSpan] { tasks.elements.sorted() }

  /// The break-even task of each round that has all sizes.
  private func breakEvens(
    _ helpers: TaskFarm.Helpers, _ observations: Observations
  ) -> [(round: Int, task: Double)] {
    var rounds: [Int: [Double]] = [:]
    for task in ascending {
      guard let sample = observations.sample("speed-up", condition: Self.condition(helpers, task))
      else { return [] }
      for (round, value) in zip(sample.rounds, sample.values) {
        rounds[round, default: []].append(value)
      }
    }
    return rounds.sorted { $0.key < $1.key }.compactMap { round, speedUps in
      crossing(speedUps).map { (round, $0) }
    }
  }

  /// Where speed-ups, in the order of the sizes, rise above 1 for good.
  func crossing(_ speedUps: [Double]) -> Double? {
    let sizes = ascending.map(\.nanoseconds)
    guard speedUps.count == sizes.count, let first = sizes.first, let last = sizes.last else {
      return nil
    }
    guard let below = speedUps.lastIndex(where: { $0 < 1 }) else { return first / 2 }
    guard below + 1 < sizes.count else { return last * 2 }
    let share = (1 - speedUps[below]) / (speedUps[below + 1] - speedUps[below])
    return exp(log(sizes[below]) + share * (log(sizes[below + 1]) - log(sizes[below])))
  }

  private func comparison(
    _ first: [(round: Int, task: Double)], over second: [(round: Int, task: Double)]
  ) -> PairedComparison? {
    let byRound = Dictionary(second.map { ($0.round, $0.task) }) { former, _ in former }
    let pairs = first.compactMap { one in byRound[one.round].map { (one.task, $0) } }
    return PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))
  }

  private func breakEven(_ estimate: Estimate?) -> BreakEven {
    guard let estimate, estimate.level >= 0.95 else { return .inconclusive }
    if estimate.high < 3e3 { return .under3 }
    if estimate.low > 100e3 { return .over100 }
    return estimate.low >= 3e3 && estimate.high <= 100e3 ? .from3To100 : .inconclusive
  }

  private static func sharedMemoryGain(_ comparison: PairedComparison?) -> SharedMemoryGain {
    switch RatioVerdict(comparison) {
    case .lower: .earlier
    case .same: .same
    case .higher: .later
    case .unclear: .inconclusive
    }
  }

  /// Near full is three quarters of what the workers, or the processors, could give at most.
  private func largeTask(_ observations: Observations, processors: Int) -> LargeTask {
    guard let largest = ascending.last,
      let estimate = Median.estimate(
        of: observations.values("speed-up", condition: Self.condition(.processesPipe, largest))),
      estimate.level >= 0.95
    else { return .inconclusive }
    let most = Double(max(1, min(workers, processors)))
    if most > 1, estimate.low > 0.75 * most { return .nearFull }
    if estimate.low > 1 { return .some }
    return estimate.high <= 1.05 ? .none : .inconclusive
  }

  /// The speed-up by the size of the task, the break-even points, and all figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let series = TaskFarm.Helpers.allCases.map { helpers in
      CurveChart.Series(
        helpers.rawValue,
        ascending.compactMap { task in
          judgement.estimate("speed-up", condition: Self.condition(helpers, task)).map {
            .init(task.nanoseconds, $0.value, low: $0.low, high: $0.high)
          }
        })
    }
    let ends = [ascending.first, ascending.last].compactMap { $0 }
    let one = CurveChart.Series(
      "no gain", ends.map { .init($0.nanoseconds, 1) }, lineOnly: true)
    return [
      .chart(
        .curves(
          CurveChart(
            title: "A job split over \(workers) workers, a message for each task",
            x: .init("work in one task", .nanoseconds, .logarithmic),
            y: .init("speed-up", .ratio), series: series + [one]))),
      .table(table(judgement)),
    ]
      + observations.refusals.map { .paragraph(Text("\($0.condition): \($0.reason)", .warning)) }
  }

  /// The speed-ups by task and kind of helper, and the task at which each kind begins to pay.
  private func table(_ judgement: Judgement) -> Table {
    var table = Table(
      columns: [.init("work in one task", .trailing)]
        + TaskFarm.Helpers.allCases.map { .init(Text($0.rawValue), .trailing) },
      caption: "Speed-up over one worker alone; 95 % interval of the break-even task.")
    for task in ascending {
      table.append(
        [Text("\(task)")]
          + TaskFarm.Helpers.allCases.map { helpers in
            cell(judgement.estimate("speed-up", condition: Self.condition(helpers, task)), .ratio)
          })
    }
    let points = TaskFarm.Helpers.allCases.map {
      judgement.estimate("break-even-task", condition: "helpers=\($0.rawValue)")
    }
    table.append([Text("break-even", .strong)] + points.map { cell($0, .nanoseconds) })
    table.append(
      ["interval"]
        + points.map { point in
          guard let point else { return "–" }
          return Text(
            NumberFormat.interval(point.value, low: point.low, high: point.high, unit: .nanoseconds)
          )
        })
    return table
  }

  private func cell(_ estimate: Estimate?, _ unit: Unit) -> Text {
    guard let estimate else { return "–" }
    return .number(
      NumberFormat.format(estimate.value, low: estimate.low, high: estimate.high, unit: unit))
  }
}
