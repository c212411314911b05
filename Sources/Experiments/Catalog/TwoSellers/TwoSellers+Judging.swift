public import Results
internal import Statistics
internal import Terminal

extension TwoSellers {
  static let oversoldCount = Quantity(
    "oversold-count", unit: .count, of: "tickets sold in one sale beyond those there were")
  static let oversoldShare = Quantity(
    "oversold-share", unit: .share, of: "tickets sold in one sale beyond those there were")
  static let oversoldSales = Quantity(
    "oversold-sales", unit: .share, of: "sales in which more was sold than there was")
  static let saleTime = Quantity(
    "sale-time", unit: .nanoseconds, of: "one sale from its opening to its end")

  /// Whether the repair made a difference to the unrepaired sale.
  enum RepairEffect: String, OpenAnswerSet { case cures, fails, inconclusive }

  /// Whether more tickets were sold than there were, with the repair asked for.
  static let oversold = FindingName<Answers.Presence>("oversold", decidedBy: oversoldSales)
  static let repairEffect = FindingName<RepairEffect>(
    "repair-effect", decidedBy: oversoldSales)

  /// Decides whether too much was sold, and whether the repair changed that.
  public func judge(_ observations: Observations) -> Judgement {
    let figures =
      observations.medians([Self.oversoldCount, Self.oversoldShare])
      + observations.conditions(of: Self.oversoldSales).compactMap {
        observations.share(Self.oversoldSales, $0)
      } + observations.medians([Self.saleTime])
    return Judgement(
      // What was asked for comes first, so that a sentence that names no repair speaks of it.
      figures: figures.ordered(by: measured.reversed().map(\.condition)),
      findings: [oversold(repair, observations)]
        + (repair == .none ? [] : [effect(observations)]),
      caveats: observations.caveatsOfRounds)
  }

  private func oversold(_ repair: Repair, _ observations: Observations) -> Finding {
    Self.oversold.decided(
      by: .trials(fewest: Thresholds.rounds),
      of: observations.share(Self.oversoldSales, repair.condition),
      doubt: sellers < 2 ? .oneWorker : nil, certain: [.some])
  }

  /// A repair shows what it is good for only where too much was sold without it.
  private func effect(_ observations: Observations) -> Finding {
    let unrepaired = oversold(.none, observations)
    let isContrast = unrepaired.value == Answers.Presence.some.rawValue
    return Self.repairEffect.decided(
      by: Rule(.trials(fewest: Thresholds.rounds), .cures, .fails, .fails),
      of: observations.share(Self.oversoldSales, repair.condition),
      doubt: isContrast ? nil : unrepaired.ruling?.doubt ?? .noContrast)
  }
}
