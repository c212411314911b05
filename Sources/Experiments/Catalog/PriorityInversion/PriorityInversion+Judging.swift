public import Results
internal import Statistics
internal import Terminal

extension PriorityInversion {
  static let highWait = Quantity(
    "high-wait", unit: .nanoseconds, of: "wait of the high thread for the mutex")
  static let waitRatio = Quantity(
    "wait-ratio", unit: .ratio, of: "wait with inheritance over the wait without")
  static let invertedRuns = Quantity(
    "inverted-runs", unit: .share, of: "runs whose wait holds most of the middle's work")

  /// Whether the high thread had to wait for the middle one, which it shares nothing with.
  enum Inversion: String, OpenAnswerSet {
    case inverted
    case notObserved = "not-observed"
    case notPermitted = "not-permitted"
    case inconclusive
  }
  static let inversion = FindingName<Inversion>("priority-inversion", decidedBy: highWait)

  /// Whether a mutex that hands on the priority shortens that wait.
  enum Inheritance: String, OpenAnswerSet {
    case helps
    case noDifference = "no-difference"
    case notPermitted = "not-permitted"
    case inconclusive
  }
  static let inheritance = FindingName<Inheritance>(
    "priority-inheritance", decidedBy: highWait, waitRatio)

  /// The longest wait that the mutex alone explains, and half of the middle thread's work.
  private var limit: Double {
    Double(Self.section) + Thresholds.most * middle.nanoseconds
  }

  /// What the machine said; earlier versions noted advice behind a colon.
  private func fact(_ reason: String) -> String { String(reason.prefix { $0 != ":" }) }

  /// Decides from the waits, or says what is not permitted.
  public func judge(_ observations: Observations) -> Judgement {
    if let refusal = observations.note(.realTimeRefused) {
      return Judgement(
        findings: [
          Self.inversion.observed(.notPermitted), Self.inheritance.observed(.notPermitted),
        ],
        caveats: [.noRealTime(reason: fact(refusal.text ?? ""))])
    }
    let ratio = waitRatio(observations)
    var findings: [Finding] = []
    if protocols.contains(.none) {
      findings.append(
        Self.inversion.decided(
          by: Rule(.bands(limits: [limit]), .notObserved, .inverted),
          of: observations.median(Self.highWait, Self.condition(.none))))
    }
    if protocols.count == 2 {
      findings.append(
        Self.inheritance.decided(by: .sides(below: .helps, above: .noDifference), of: ratio))
    }
    let figures = protocols.flatMap { waits(with: $0, observations) }
    return Judgement(figures: figures + [ratio].compactMap(\.self), findings: findings)
  }

  private func waits(with kind: MutexProtocol, _ observations: Observations) -> [Figure] {
    let condition = Self.condition(kind)
    let waits = observations.values(Self.highWait, condition)
    let inverted = Proportion.estimate(
      successes: waits.count { $0 > limit }, trials: waits.count)
    return [
      observations.median(Self.highWait, condition),
      Figure(Self.invertedRuns, condition, if: inverted),
    ].compactMap(\.self)
  }

  private func waitRatio(_ observations: Observations) -> Figure? {
    observations.ratio(
      Self.waitRatio, of: Self.highWait, Self.condition(.inheritance), over: Self.condition(.none))
  }
}
