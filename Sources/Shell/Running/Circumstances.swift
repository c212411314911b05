internal import Results
internal import Experiments
internal import Platform
internal import Supervision

/// What happened around a run that limits what its figures say, by rules fixed in advance.
struct Circumstances {
  let machine: Machine
  let before: ProcessorTimes?
  let after: ProcessorTimes?
  let ending: Ending
  /// The processor time that the run itself used, in seconds.
  let ownSeconds: Double
  /// How long the run took, in seconds.
  let seconds: Double

  /// The share of stolen time above which figures are doubted.
  private static let stealLimit = 0.05
  /// The share of processor time taken by others above which figures are doubted.
  private static let loadLimit = 0.2

  /// The caveats of the run.
  func caveats(_ observations: Observations) -> [Caveat] {
    var caveats: [Caveat] = []
    if ending != .finished { caveats.append(.partial(rounds: observations.roundCount)) }
    if observations.disturbed.count > observations.dropped.count {
      caveats.append(
        .disturbed(rounds: observations.disturbed.count, of: observations.roundCount))
    }
    if machine.isDebugBuild { caveats.append(.debugBuild) }
    if let quota = machine.processorQuota, quota < Double(machine.usableProcessors.count) {
      caveats.append(.quota(processors: quota))
    }
    if let stolen, stolen > Circumstances.stealLimit { caveats.append(.steal(share: stolen)) }
    if let others, others > Circumstances.loadLimit { caveats.append(.loaded(share: others)) }
    return caveats
  }

  /// What a judgement has to know of them, kept with what was recorded.
  var records: [Record] {
    guard let others else { return [] }
    return [.note(.init(.othersShare, value: max(0, others + max(0, stolen ?? 0))))]
  }

  /// What the machine worked on besides this run; the average load would count earlier runs too.
  private var others: Double? {
    guard let before, let after, seconds > 0, machine.processorsOnline > 0 else { return nil }
    let own = ownSeconds / seconds / Double(machine.processorsOnline)
    return after.busyShare(since: before) - after.stolenShare(since: before) - own
  }

  private var stolen: Double? {
    guard let before, let after else { return nil }
    return after.stolenShare(since: before)
  }
}
