internal import Terminal
public import Results
internal import Statistics
internal import Terminal

extension FalseSharing {
  static let additionCost = Quantity(
    "addition-cost", unit: .nanoseconds, of: "time of one worker for one of its additions")
  static let slowdown = Quantity(
    "slowdown", unit: .ratio, of: "cost at a distance over the cost at 128 bytes")

  /// Whether neighbouring counters slow each other down.
  enum Neighbours: String, OpenAnswerSet { case disturb, harmless, inconclusive }
  static let neighbours = FindingName<Neighbours>(
    "neighbours", decidedBy: slowdown, .running)

  /// From which distance on the counters no longer slow each other down, in bytes.
  enum QuietDistance: String, OpenAnswerSet {
    case sixteen = "bytes-16"
    case thirtyTwo = "bytes-32"
    case sixtyFour = "bytes-64"
    case further = "bytes-128"
    case inconclusive
  }
  static let quietDistance = FindingName<QuietDistance>(
    "quiet-distance", decidedBy: slowdown, .running)

  /// Decides from the ratios to the largest distance.
  public func judge(_ observations: Observations) -> Judgement {
    let slowdowns = Self.distances.dropLast().map { ($0, slowdown($0, observations)) }
    let verdicts = slowdowns.map { verdict($0, of: $1, observations) }
    let figures =
      observations.medians([Self.additionCost])
      + slowdowns.compactMap(\.1)
      + observations.medians([.overlap, .running])
    return Judgement(
      figures: figures.ordered(by: Self.distances.map(Self.condition)),
      findings: verdicts.prefix(1) + [quietDistance(verdicts)],
      caveats: observations.caveats(ofWorkers: workers))
  }

  private func slowdown(_ distance: Int, _ observations: Observations) -> Figure? {
    let condition = Self.condition(distance)
    return observations.ratio(
      Self.slowdown, condition, of: Self.additionCost, condition, over: Self.condition(128))
  }

  /// Workers that hardly ran together can be slowed down only less than otherwise, so a slowdown
  /// counts in any case, and its absence only when they did.
  private func verdict(
    _ distance: Int, of slowdown: Figure?, _ observations: Observations
  ) -> Finding {
    Self.neighbours.decided(
      by: Rule(.bands(limits: [1 + Thresholds.same]), .harmless, .disturb),
      of: slowdown,
      doubt: observations.doubtOfContention(Self.condition(distance)), certain: [.disturb])
  }

  /// The smallest distance from which on nobody was disturbed, if somebody was before.
  private func quietDistance(_ verdicts: [Finding]) -> Finding {
    let figures = verdicts.flatMap { $0.ruling?.figures ?? [] }
    if let open = verdicts.first(where: { !$0.isConclusive }) {
      return Self.quietDistance.open(open.ruling?.doubt ?? .notMeasured, figures)
    }
    let disturbed = verdicts.map { $0.value == Neighbours.disturb.rawValue }
    guard disturbed.first == true, let last = disturbed.lastIndex(of: true),
      let distance = QuietDistance(rawValue: "bytes-\(Self.distances[last + 1])")
    else { return Self.quietDistance.open(.noContrast, figures) }
    return Self.quietDistance.combined(
      distance, of: [verdicts[last].ruling?.figures.first].compactMap(\.self))
  }
}
