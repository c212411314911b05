internal import Platform
public import Results
internal import Statistics
public import Terminal

extension Granularity {
  /// Decides where other workers begin to pay.
  public func judge(_ observations: Observations) -> Judgement {
    let breakEvens = BreakEvenTasks(tasks)
    func estimate(_ helpers: TaskFarm.Helpers) -> Estimate? {
      breakEvens.estimate(of: helpers.rawValue, in: observations)
    }
    let estimates = TaskFarm.Helpers.allCases.compactMap { helpers in
      estimate(helpers).map {
        Judgement.Quantity(
          Self.quantity("break-even-task"), condition: "helpers=\(helpers.rawValue)", $0)
      }
    }
    let (memory, pipe) = (TaskFarm.Helpers.processesMemory, TaskFarm.Helpers.processesPipe)
    let gain = comparison(
      breakEvens.points(of: memory.rawValue, in: observations),
      over: breakEvens.points(of: pipe.rawValue, in: observations))
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
    guard let largest = tasks.elements.max(),
      let estimate = Median.estimate(
        of: observations.values("speed-up", condition: Self.condition(.processesPipe, largest))),
      estimate.level >= 0.95
    else { return .inconclusive }
    let most = Double(max(1, min(workers, processors)))
    if most > 1, estimate.low > 0.75 * most { return .nearFull }
    guard observations.hadFree(workers, of: processors) else { return .inconclusive }
    if estimate.low > 1 { return .some }
    return estimate.high <= 1.05 ? .none : .inconclusive
  }

  /// The speed-up by the size of the task, the break-even points, and all figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let exhibit = SpeedUpExhibit(
      tasks: tasks.elements.sorted(), helpers: TaskFarm.Helpers.allCases.map(\.rawValue))
    let title = "A job split over \(workers) workers, a message for each task"
    return [
      .chart(.curves(exhibit.chart(judgement, title: title))), .table(exhibit.table(judgement)),
    ]
      + observations.refusals.map { .paragraph(Text("\($0.condition): \($0.reason)", .warning)) }
  }
}
