public import Results
internal import Statistics
internal import Terminal

extension ForkSafety {
  static let hung = Quantity(
    "hung", unit: .share, of: "children that could never get the lock")
  static let children = Quantity(
    "children", unit: .count, of: "children that were made, in all rounds")
  static let heldShare = Quantity(
    "held-share", unit: .share, of: "moments before a fork at which the other thread had the lock")
  static let childTime = Quantity(
    "child-time", unit: .nanoseconds, of: "from making a child to its end, where it got the lock")

  /// Whether children of a fork beside another thread hang.
  static let childHangs = FindingName<Answers.Deadlock>("fork-child-hangs", decidedBy: hung)
  /// Whether children hang that were made without another thread beside.
  static let remedies = FindingName<Answers.RemediesHold>("fork-remedies", decidedBy: hung)
  /// Whether children hang where hooks hold the lock during the fork.
  static let hooksHold = FindingName<Answers.Remedy>("fork-hooks", decidedBy: hung)

  /// Decides from the children that were counted.
  public func judgeOne(_ observations: Observations) -> Judgement {
    let shares = Way.allCases.compactMap { share($0, observations) }
    if shares.isEmpty { return Judgement(findings: []) }
    func found(_ way: Way) -> Figure? { shares.first { $0.condition == way.condition } }
    let counts = Way.allCases.compactMap { observations.total(Self.children, $0.condition) }
    return Judgement(
      figures: shares + counts + [observations.share(Self.heldShare)].compactMap(\.self)
        + observations.medians([Self.childTime]),
      findings: [
        Self.childHangs.decided(by: .deadlock, of: found(.fork)),
        Self.hooksHold.decided(by: .trials, of: found(.hooks)),
        Self.remedies.decided(
          by: .remedyHolds, ofEach: [.forkFirst, .spawn].map(found), telling: .oneBlocked),
      ])
  }

  /// The share of all children of all rounds; each of them is a trial of its own.
  private func share(_ way: Way, _ observations: Observations) -> Figure? {
    func sum(_ quantity: Quantity) -> Int {
      Int(observations.valuesOfAllRounds(quantity, way.condition).reduce(0, +))
    }
    return Figure(
      Self.hung, way.condition,
      if: Proportion.estimate(successes: sum(Self.hung), trials: sum(Self.children)))
  }
}
