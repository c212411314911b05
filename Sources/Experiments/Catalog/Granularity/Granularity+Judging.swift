internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension Granularity {
  static let speedUp = Quantity(
    "speed-up", unit: .ratio, of: "time of one worker alone over time of all")
  static let breakEvenTask = Quantity(
    "break-even-task", unit: .nanoseconds, of: "work in a task at which the speed-up is 1")
  static let stepOverhead = Quantity(
    "step-overhead", unit: .nanoseconds, of: "time of a step beyond the work of its task")
  static let memoryPipeRatio = Quantity(
    "memory-pipe-ratio", unit: .ratio, of: "break-even task by shared memory over by pipe")

  /// From which work per message on other processes make the job faster, results by pipe.
  enum BreakEven: String, OpenAnswerSet {
    case under3 = "under-3us"
    case from3To100 = "from-3us-to-100us"
    case over100 = "over-100us"
    case inconclusive
  }
  static let breakEven = FindingName<BreakEven>("break-even", decidedBy: breakEvenTask)

  /// Whether shared memory moves that point.
  enum SharedMemoryGain: String, OpenAnswerSet { case earlier, same, later, inconclusive }
  static let sharedMemoryGain = FindingName<SharedMemoryGain>(
    "shared-memory-gain", decidedBy: memoryPipeRatio)

  /// What is gained with the largest task.
  enum LargeTask: String, OpenAnswerSet {
    case none, some
    case nearFull = "near-full"
    case inconclusive
  }
  static let largeTask = FindingName<LargeTask>("large-task", decidedBy: speedUp)

  /// Decides where other workers begin to pay.
  public func judge(_ observations: Observations) -> Judgement {
    let breakEvens = BreakEvenTasks(tasks)
    let points = TaskFarm.Helpers.allCases.compactMap {
      breakEvens.figure(of: $0.rawValue, in: observations)
    }
    let pipe = BreakEvenTasks.condition(TaskFarm.Helpers.processesPipe.rawValue)
    let ratio = Figure(
      Self.memoryPipeRatio,
      if: breakEvens.comparison(
        TaskFarm.Helpers.processesMemory.rawValue,
        over: TaskFarm.Helpers.processesPipe.rawValue, in: observations)?.ratio)
    return Judgement(
      figures: observations.medians([Self.speedUp, Self.stepOverhead]) + points
        + [ratio].compactMap { $0 },
      findings: [
        Self.breakEven.decided(
          by: Rule(.bands(limits: Thresholds.breakEvenTask), .under3, .from3To100, .over100),
          of: points.first { $0.condition == pipe }),
        sharedMemoryGain(ratio, breakEvens, observations),
        largeTask(observations),
      ],
      caveats: observations.caveats(ofWorkers: workers))
  }

  /// Break-even points outside of the tasks measured cannot be compared.
  private func sharedMemoryGain(
    _ ratio: Figure?, _ breakEvens: BreakEvenTasks, _ observations: Observations
  ) -> Finding {
    let helpers = [TaskFarm.Helpers.processesMemory, .processesPipe].map(\.rawValue)
    if ratio?.isCarried != true, let doubt = breakEvens.doubt(helpers, in: observations) {
      return Self.sharedMemoryGain.open(doubt)
    }
    return Self.sharedMemoryGain.decided(
      by: Rule(.equality(tolerance: Thresholds.same), .earlier, .same, .later), of: ratio)
  }

  /// Workers whose processors were taken by others could have gained more, never less.
  private func largeTask(_ observations: Observations) -> Finding {
    guard let largest = tasks.elements.max() else { return Self.largeTask.open(.notMeasured) }
    let processors = observations.usableProcessors ?? 0
    let most = min(workers, processors)
    let nearFull = most > 1 ? [Thresholds.nearLinear * Double(most)] : []
    return Self.largeTask.decided(
      by: Rule(.bands(limits: [Thresholds.gain] + nearFull), .none, .some, .nearFull),
      of: observations.median(Self.speedUp, Self.condition(.processesPipe, largest)),
      doubt: observations.doubtOfFreeProcessors(workers, of: processors), certain: [.nearFull])
  }
}
