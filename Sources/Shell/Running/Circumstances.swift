internal import Experiments
internal import Platform
internal import Supervision

/// What happened around a run that limits what its figures say, by rules fixed in advance.
struct Circumstances {
  let machine: Machine
  let before: ProcessorTimes?
  let after: ProcessorTimes?
  let ending: Ending

  /// The share of stolen time above which figures are doubted.
  private static let stealLimit = 0.05
  /// Runnable tasks for each usable processor above which figures are doubted.
  private static let loadLimit = 1.5

  /// The caveats of the run.
  func caveats(_ observations: Observations) -> [Caveat] {
    var caveats: [Caveat] = []
    if ending != .finished { caveats.append(.partial(rounds: observations.roundCount)) }
    if machine.isDebugBuild { caveats.append(.debugBuild) }
    if let quota = machine.processorQuota, quota < Double(machine.usableProcessors.count) {
      caveats.append(.quota(processors: quota))
    }
    if let stolen, stolen > Circumstances.stealLimit { caveats.append(.steal(share: stolen)) }
    let load = (machine.loadAverages.first ?? 0) / Double(max(machine.usableProcessors.count, 1))
    if load > Circumstances.loadLimit { caveats.append(.loaded(tasksPerProcessor: load)) }
    return caveats
  }

  private var stolen: Double? {
    guard let before, let after else { return nil }
    return after.stolenShare(since: before)
  }
}
