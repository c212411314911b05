public import Results
internal import Statistics
public import Terminal

extension Timeline {
  // What a worker with a processor of its own gets at least; the rest are the kernel's own tasks.
  private static let wholeShare = 0.9
  // Below this part of the fair share, others took so much that the picture is theirs too.
  private static let disturbedShare = 0.75

  /// Decides from the share of time that the workers ran.
  public func judge(_ observations: Observations) -> Judgement {
    var judgement = Judgement(
      quantities: observations.medians(Self.declaration.quantities), findings: [])
    guard let share = judgement.estimate("running-share"),
      let slices = judgement.estimate("slices"),
      let processors = observations.usableProcessors
    else {
      judgement.findings = [Finding(TurnTaking.inconclusive, decidedBy: ["running-share"])]
      return judgement
    }
    judgement.findings = [
      Finding(
        turnTaking(share: share, slices: slices, processors: processors),
        decidedBy: ["running-share", "slices"]),
      Finding(
        observations.values("migrations").contains { $0 > 0 } ? Migration.some : .none,
        decidedBy: ["migrations"]),
    ]
    if workers > processors {
      judgement.caveats.append(
        .fewerProcessorsThanWorkers(processors: processors, workers: workers))
    }
    let fair = min(1, Double(processors) / Double(workers))
    if share.value > 0, share.value < Self.disturbedShare * fair {
      judgement.caveats.append(.loaded(share: 1 - share.value / fair))
    }
    return judgement
  }

  private func turnTaking(share: Estimate, slices: Estimate, processors: Int) -> TurnTaking {
    if workers <= processors { return share.low >= Self.wholeShare ? .ownProcessor : .inconclusive }
    // Nobody else's load can give more workers than processors one each; but a worker that was
    // never interrupted took no turn that could be told.
    return share.high < Self.wholeShare && slices.low >= 2 ? .tookTurns : .inconclusive
  }

  /// Who had which processor when, and the figures.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let chart = EventTimeline.chart(
      observations.events, title: "Which processor ran which worker", fill: .label)
    return [
      .chart(.timeline(chart)), .table(QuantityTable.table(judgement, of: Self.declaration)),
    ]
  }
}
