public import Results
internal import Statistics
internal import Terminal

extension Timeline {
  static let slice = Quantity(
    "slice", unit: .nanoseconds,
    of: "median stretch of one worker on a processor, the last one left out if there are more")
  static let slices = Quantity("slices", unit: .count, of: "stretches of one worker")
  static let migrations = Quantity(
    "migrations", unit: .count, of: "changes of processor of one worker")
  static let allMigrations = Quantity(
    "all-migrations", unit: .count, of: "changes of processor of all workers")
  static let voluntarySwitches = Quantity(
    "voluntary-switches", unit: .count, of: "times one worker gave its processor up")
  static let involuntarySwitches = Quantity(
    "involuntary-switches", unit: .count, of: "times one worker lost its processor")
  static let runningShare = Quantity(
    "running-share", unit: .share, of: "processor time of one worker to the time it took")
  static let together = Quantity(
    "together", unit: .count, of: "workers that ran at the same moment, on average")

  /// Whether workers share processors in turn.
  enum TurnTaking: String, OpenAnswerSet {
    case ownProcessor = "own-processor"
    case tookTurns = "took-turns"
    case inconclusive
  }
  static let turnTaking = FindingName<TurnTaking>("turn-taking", decidedBy: runningShare, slices)

  /// Whether workers change processors.
  enum Migration: String, AnswerSet { case none, some }
  static let migration = FindingName<Migration>("migration", decidedBy: allMigrations)

  /// Decides from the share of time that the workers ran.
  public func judge(_ observations: Observations) -> Judgement {
    let figures = observations.medians(Self.declaration.quantities)
    guard let share = observations.median(Self.runningShare),
      let slices = observations.median(Self.slices),
      let processors = observations.usableProcessors
    else { return Judgement(figures: figures, findings: [Self.turnTaking.open(.notMeasured)]) }
    return Judgement(
      figures: figures,
      findings: [
        workers <= processors
          ? ownProcessor(share, others: observations.note(.othersShare)?.value)
          : tookTurns(share, slices),
        migration(observations),
      ])
  }

  /// Each worker can have a processor; what others took of it is said only where it was recorded.
  private func ownProcessor(_ share: Figure, others: Double?) -> Finding {
    let doubt = others.map { Doubt.othersBusy(share: $0) } ?? .notTogether
    return Self.turnTaking.decided(
      by: Rule(.bands(limits: [Thresholds.wholeProcessor]), .inconclusive, .ownProcessor),
      of: share, doubt: doubt, certain: [.ownProcessor])
  }

  /// The load of others cannot give more workers than processors one each; but a worker that was
  /// never interrupted took no turn that could be told.
  private func tookTurns(_ share: Figure, _ slices: Figure) -> Finding {
    let limit = Thresholds.wholeProcessor
    guard share.estimate.high < limit else {
      return Self.turnTaking.open(
        .reachesOver(limit: limit), test: .bands(limits: [limit]), [share])
    }
    return Self.turnTaking.decided(
      by: Rule(.bands(limits: [Thresholds.unbroken]), .inconclusive, .tookTurns), of: slices)
  }

  private func migration(_ observations: Observations) -> Finding {
    let moved = observations.values(Self.migrations).contains { $0 > 0 }
    let counted = observations.total(Self.migrations).map {
      Figure(Self.allMigrations, $0.estimate)
    }
    return Self.migration.observed(moved ? .some : .none, in: [counted].compactMap(\.self))
  }
}
