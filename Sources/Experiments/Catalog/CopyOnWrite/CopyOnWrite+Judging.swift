public import Results
internal import Statistics
internal import Terminal

extension CopyOnWrite {
  static let forkTime = Quantity(
    "fork-time", unit: .nanoseconds, of: "one fork, until the parent goes on")
  static let faults = Quantity(
    "faults", unit: .count, of: "page faults of the child's first writes")
  static let faultsPerPage = Quantity(
    "faults-per-page", unit: .ratio, of: "page faults for each page the child wrote")
  static let pageCost = Quantity(
    "page-cost", unit: .nanoseconds, of: "first write to one page after the fork")
  static let pageCostAgain = Quantity(
    "page-cost-again", unit: .nanoseconds, of: "second write to the same page")
  static let realMemory = Quantity(
    "real-memory", unit: .bytes, of: "memory that only the child has (USS)")
  static let seenMemory = Quantity(
    "seen-memory", unit: .bytes, of: "memory that the child has in use (RSS)")
  static let proportionalMemory = Quantity(
    "proportional-memory", unit: .bytes,
    of: "memory of the child, each page divided by its users (PSS)")

  /// The growth of the child's own memory: only the rule reads it.
  static let growth = Quantity(
    "growth", unit: .share, of: "own memory that came with writing everything, of the parent's")

  /// When the pages of the parent are copied for the child.
  enum Copying: String, OpenAnswerSet {
    case onWrite = "on-write"
    case atFork = "at-fork"
    case inconclusive
  }
  static let copying = FindingName<Copying>("copying", decidedBy: faultsPerPage, realMemory)

  /// Decides from faults and memory, which are counted, and not from times.
  public func judge(_ observations: Observations) -> Judgement {
    Judgement(
      figures: observations.medians(Self.declaration.quantities),
      findings: [copying(observations)], caveats: observations.caveatsOfRounds)
  }

  /// Whether the faults and the growth of the child's memory say the same, in every round.
  private func copying(_ observations: Observations) -> Finding {
    let evidence = [growth(observations), faultsPerPage(observations)].compactMap { $0 }
    guard evidence.count == 2 else { return Self.copying.open(.notMeasured, evidence) }
    let answers = evidence.map { figure in
      Self.copying.decided(
        by: Rule(.bands(limits: Thresholds.copied), .atFork, .inconclusive, .onWrite), of: figure,
        doubt: Self.doubtOfAgreement(figure))
    }
    let doubt = answers.lazy.compactMap(\.ruling?.doubt).first
    guard doubt == nil, answers[0].value == answers[1].value,
      let answer = Copying(rawValue: answers[0].value)
    else { return Self.copying.open(doubt ?? .contradiction, evidence) }
    return Self.copying.combined(answer, of: evidence)
  }

  private static func doubtOfAgreement(_ figure: Figure) -> Doubt? {
    let (count, needed) = (figure.estimate.count, Thresholds.agreeingRounds)
    return count < needed ? .fewRounds(count: count, needed: needed) : nil
  }

  private func growth(_ observations: Observations) -> Figure? {
    let shares = observations.pairs(Self.realMemory, Self.condition(100), Self.condition(0))
      .map { ($0.0 - $0.1) / Double(memory.bytes) }
    return Figure(Self.growth, if: .range(of: shares))
  }

  private func faultsPerPage(_ observations: Observations) -> Figure? {
    Figure(Self.faultsPerPage, if: .range(of: observations.values(Self.faultsPerPage)))
  }
}
