public import Results
internal import Statistics
internal import Terminal

extension Livelock {
  static let attempts = Quantity(
    "attempts", unit: .perSecond, of: "times a worker took its own lock")
  static let passages = Quantity("passages", unit: .perSecond, of: "times a worker got both locks")
  static let passageRatio = Quantity(
    "passage-ratio", unit: .ratio, of: "passages with random back-off over fixed, each plus one")
  static let collisions = Quantity(
    "collisions", unit: .share, of: "attempts that met the other worker's lock")
  static let fruitless = Quantity(
    "fruitless", unit: .share, of: "runs without a single passage")
  static let processorShare = Quantity(
    "processor-share", unit: .share, of: "time of the run that a worker kept a processor")

  /// Whether the polite workers kept each other from getting on.
  enum Seen: String, OpenAnswerSet {
    case lasting, passing
    case notObserved = "not-observed"
    case inconclusive
  }
  static let livelock = FindingName<Seen>("livelock", decidedBy: collisions, passages)

  /// Whether stepping back for a random time lets them get on.
  enum Remedy: String, OpenAnswerSet {
    case helps
    case noDifference = "no-difference"
    case inconclusive
  }
  static let randomBackOff = FindingName<Remedy>(
    "random-back-off", decidedBy: passages, passageRatio)

  /// Decides from the share of collisions and from paired rounds.
  public func judge(_ observations: Observations) -> Judgement {
    let medians = observations.medians([
      Self.attempts, Self.passages, Self.collisions, Self.processorShare,
    ])
    let fruitless = ways.compactMap { observations.share(Self.fruitless, Self.condition($0)) }
    let ratio = passageRatio(observations)
    var findings: [Finding] = []
    if ways.contains(.fixed) {
      findings.append(
        Self.livelock.decided(
          by: Rule(.bands(limits: Thresholds.collisions), .notObserved, .passing, .lasting),
          of: observations.median(Self.collisions, Self.condition(.fixed))))
    }
    if ways.count == 2 {
      findings.append(
        Self.randomBackOff.decided(by: .sides(below: .noDifference, above: .helps), of: ratio))
    }
    return Judgement(
      figures: medians + fruitless + [ratio].compactMap(\.self), findings: findings)
  }

  /// One passage a second more on both sides, because a fruitless run has no ratio.
  private func passageRatio(_ observations: Observations) -> Figure? {
    let pairs = observations.pairs(
      Self.passages, Self.condition(.random), Self.condition(.fixed))
    let comparison = PairedComparison(
      first: pairs.map { $0.0 + 1 }, second: pairs.map { $0.1 + 1 })
    return Figure(Self.passageRatio, if: comparison?.ratio)
  }
}
