internal import Platform
public import Results
internal import Statistics
internal import Terminal

extension Reordering {
  static let outcomes = Quantity(
    "outcomes", unit: .count, of: "runs of one round with these two values read")
  static let allRuns = Quantity("runs", unit: .count, of: "runs of all rounds")
  static let reordered = Quantity(
    "reordered", unit: .share, of: "runs that no order of whole steps explains")

  /// Whether the outcomes that a fence forbids stayed away with it.
  enum FenceEffect: String, OpenAnswerSet { case holds, broken, inconclusive }

  /// Whether both reads of the store buffering test gave 0, without a fence.
  static let storeBuffering = FindingName<Answers.Sighting>(
    "store-buffering", decidedBy: outcomes)
  /// Whether the flag was seen before the data it announces, without a fence.
  static let messagePassing = FindingName<Answers.Sighting>(
    "message-passing", decidedBy: outcomes)
  static let fenceEffect = FindingName<FenceEffect>("fence", decidedBy: outcomes)

  /// Decides from counts; an outcome that was not seen is never called impossible.
  public func judge(_ observations: Observations) -> Judgement {
    Judgement(
      figures: settings.flatMap { figures($0, observations) },
      findings: settings.filter { $0.fence == .none }.map { sighting($0, observations) }
        + (settings.contains { $0.fence == .full } ? [fenceEffect(observations)] : []),
      caveats: caveats(observations))
  }

  /// Neighbouring runs of a batch are no independent trials, so rounds are the sample.
  private func figures(_ setting: Setting, _ observations: Observations) -> [Figure] {
    let runs = total(setting, observations)
    if runs == 0 { return [] }
    return [
      Figure(Self.allRuns, setting.condition, .counted(Double(runs), among: 1)),
      Figure(
        Self.reordered, setting.condition,
        if: Median.estimate(of: shares(setting, observations))),
    ].compactMap { $0 }
  }

  private func sighting(_ setting: Setting, _ observations: Observations) -> Finding {
    let name =
      switch setting.test {
      case .storeBuffering: Self.storeBuffering
      case .messagePassing: Self.messagePassing
      }
    return name.decided(by: .sighting, of: telling(setting, observations))
  }

  /// A fence that had nothing to prevent has not been tried.
  private func fenceEffect(_ observations: Observations) -> Finding {
    func told(_ fence: Fence) -> [Figure] {
      settings.filter { $0.fence == fence }.compactMap { telling($0, observations) }
        .sorted { $0.estimate.value > $1.estimate.value }
    }
    let isContrast = told(.none).contains { $0.estimate.value > 0 }
    return Self.fenceEffect.decided(
      by: Rule(.occurrence(fewest: 1), .holds, .broken), of: told(.full),
      doubt: isContrast ? nil : .noContrast, certain: [.broken])
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    guard let processors = observations.usableProcessors, processors < 2 else { return [] }
    return [.fewerProcessorsThanWorkers(processors: processors, workers: 2)]
  }

  /// How often the outcome was read that needs reordering; nil where nothing was run.
  private func telling(_ setting: Setting, _ observations: Observations) -> Figure? {
    observations.total(Self.outcomes, setting.condition(reading: setting.tellTale))
  }

  /// How often an outcome was read in all rounds.
  func count(_ setting: Setting, _ outcome: String, _ observations: Observations) -> Int {
    observations.total(Self.outcomes, setting.condition(reading: outcome))
      .map { Int($0.estimate.value) } ?? 0
  }

  /// The runs of all rounds.
  func total(_ setting: Setting, _ observations: Observations) -> Int {
    Self.readings.reduce(0) { $0 + count(setting, $1, observations) }
  }

  /// The share of reordered runs in each round.
  private func shares(_ setting: Setting, _ observations: Observations) -> [Double] {
    let samples = Self.readings.map {
      observations.values(Self.outcomes, setting.condition(reading: $0))
    }
    let told = observations.values(
      Self.outcomes, setting.condition(reading: setting.tellTale))
    return told.indices.compactMap { round in
      let all = samples.reduce(0) { $0 + ($1.indices.contains(round) ? $1[round] : 0) }
      return all > 0 ? told[round] / all : nil
    }
  }
}
