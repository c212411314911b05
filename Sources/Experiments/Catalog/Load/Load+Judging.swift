internal import Apparatus
public import Results
internal import Glibc
internal import Statistics

extension Load {
  /// What the throughput does when more and more is asked for.
  enum ThroughputCurve: String, OpenAnswerSet {
    case falls
    case risesThenFlat = "rises-then-flat"
    case rises, inconclusive
  }
  static let throughputCurve = FindingName<ThroughputCurve>(
    "throughput-curve", decidedBy: keptUp, overloadChange)

  /// What the throughput does where the latency rises.
  enum ThroughputAndLatency: String, OpenAnswerSet {
    case falls, flat
    case risesTogether = "rises-together"
    case inconclusive
  }
  static let throughputAndLatency = FindingName<ThroughputAndLatency>(
    "throughput-and-latency", decidedBy: throughputRise, latencyRise)

  /// Whether the number inside is throughput times latency.
  enum LawHolds: String, OpenAnswerSet { case holds, differs, inconclusive }
  static let littlesLaw = FindingName<LawHolds>("littles-law", decidedBy: littleMean)

  /// Whether the mean latency is that of the model M/M/c.
  enum ModelAgrees: String, OpenAnswerSet { case agrees, differs, inconclusive }
  static let queueModel = FindingName<ModelAgrees>("queue-model", decidedBy: modelMean)

  /// Decides what throughput and latency did, and whether law and model agree with them.
  public func judge(_ observations: Observations) -> Judgement {
    let order =
      ascending.map(Self.condition(load:)) + Self.slownesses.map(Self.condition(slowness:))
    let tails = ascending.compactMap {
      Figure(Self.tailLatency, Self.condition(load: $0), if: tail($0, observations))
    }
    let rise = rise(observations)
    let overload = overloadChange(observations)
    let little = meanRatio(Self.littleRatio, as: Self.littleMean, observations)
    let model = meanRatio(Self.modelRatio, as: Self.modelMean, observations)
    let knee = Figure(Self.knee, .none, if: Median.estimate(of: knees(observations)))
    return Judgement(
      figures: (observations.medians(Self.quantities) + tails).ordered(by: order)
        + [rise?.latency, rise?.throughput, overload, little, model].compactMap(\.self)
        .filter(\.isCarried) + [knee].compactMap(\.self),
      findings: [
        throughputCurve(observations, change: overload),
        throughputAndLatency(rise?.throughput, observations),
        Self.littlesLaw.decided(
          by: Rule(
            .bands(limits: Thresholds.law), .differs, .holds, .differs),
          of: little),
        Self.queueModel.decided(
          by: Rule(
            .bands(limits: Thresholds.model), .differs, .agrees, .differs),
          of: model),
      ],
      caveats: caveats(observations))
  }

  /// The load with the largest throughput over latency in each round, as a share.
  ///
  /// Source: L. Kleinrock, Power and deterministic rules of thumb for probabilistic problems in
  /// computer communications, ICC 1979.
  private func knees(_ observations: Observations) -> [Double] {
    var best: [Int: (power: Double, load: Int)] = [:]
    for load in ascending {
      let condition = Self.condition(load: load)
      guard let throughput = observations.sample(Self.throughput, condition),
        let latency = observations.sample(Self.meanLatency, condition)
      else { continue }
      let latencies = Dictionary(zip(latency.rounds, latency.values)) { former, _ in former }
      for (round, value) in zip(throughput.rounds, throughput.values) {
        guard let latency = latencies[round] else { continue }
        if value / latency > best[round]?.power ?? 0 { best[round] = (value / latency, load) }
      }
    }
    return best.values.map { Double($0.load) / 100 }
  }

  /// The 99th percentile over all rounds, with an interval from resampled rounds; nil where the
  /// requests are too few to carry it.
  private func tail(_ load: Int, _ observations: Observations) -> Estimate? {
    let condition = Self.condition(load: load)
    let rounds = (observations.sample(Self.throughput, condition)?.rounds ?? []).map {
      DurationTally.recorded(condition.with(.round, $0), in: observations)
    }
    guard rounds.count >= Thresholds.rounds,
      Percentiles.supported(0.99, count: rounds.reduce(0) { $0 + $1.count })
    else { return nil }
    return Bootstrap.estimate(of: rounds, resamples: 200, seed: 99) { rounds in
      let all = rounds.reduce(into: DurationTally()) { $0.add($1) }
      return Percentiles.value(0.99, of: all.durations) ?? .nan
    }
  }

  /// Where the highest load is kept up with, the curve still rises; else its end decides.
  private func throughputCurve(_ observations: Observations, change: Figure?) -> Finding {
    let keptUp = ascending.last.flatMap {
      observations.median(Self.keptUp, Self.condition(load: $0))
    }
    let rises = Self.throughputCurve.decided(
      by: Rule(.bands(limits: [Thresholds.keptUp]), .inconclusive, .rises), of: keptUp)
    guard !rises.isConclusive, let keptUp, keptUp.isCarried else { return rises }
    guard keptUp.estimate.high < Thresholds.fellBehind else {
      return Self.throughputCurve.open(.reachesOver(limit: Thresholds.fellBehind), [keptUp])
    }
    return Self.throughputCurve.decided(
      by: Rule(
        .bands(limits: [Thresholds.overload]), .falls, .risesThenFlat), of: change)
  }

  /// The throughput of the highest load over the best one below it.
  private func overloadChange(_ observations: Observations) -> Figure? {
    guard let top = ascending.last, let best = strongest(below: top, observations) else {
      return nil
    }
    return Figure(
      Self.overloadChange, .none,
      if: change(Self.throughput, from: best, to: top, observations))
  }

  /// The load below the highest one with the largest throughput.
  private func strongest(below top: Int, _ observations: Observations) -> Int? {
    ascending.filter { $0 < top }.compactMap { load in
      Median.value(of: observations.values(Self.throughput, Self.condition(load: load)))
        .map { (load, $0) }
    }.max { $0.1 < $1.1 }?.0
  }

  /// How many times one load's quantity is the other one's.
  private func change(
    _ quantity: Quantity, from: Int, to: Int, _ observations: Observations
  ) -> Estimate? {
    observations.comparison(
      quantity, Self.condition(load: to), over: Self.condition(load: from))?.ratio
  }

  /// What happens from the lowest load to the first one with clearly more latency.
  private func rise(_ observations: Observations) -> (latency: Figure, throughput: Figure)? {
    guard let first = ascending.first else { return nil }
    for load in ascending.dropFirst() {
      guard let latency = change(Self.meanLatency, from: first, to: load, observations),
        latency.level >= Thresholds.level, latency.low > Thresholds.latencyRise,
        let throughput = change(Self.throughput, from: first, to: load, observations)
      else { continue }
      return (Figure(Self.latencyRise, latency), Figure(Self.throughputRise, throughput))
    }
    return nil
  }

  /// Where no load has a latency that lies above that of the lowest beyond doubt, the figure that comes
  /// nearest to it says so.
  private func throughputAndLatency(_ rise: Figure?, _ observations: Observations) -> Finding {
    if rise == nil, let first = ascending.first {
      let changes = ascending.dropFirst().compactMap {
        change(Self.meanLatency, from: first, to: $0, observations)
      }
      let nearest = changes.max { $0.value < $1.value }
      let limit = Thresholds.latencyRise
      if let nearest, nearest.level < Thresholds.level || nearest.high > limit {
        let doubt: Doubt =
          nearest.level < Thresholds.level
          ? .fewRounds(count: nearest.count, needed: Thresholds.rounds)
          : .reachesOver(limit: limit)
        return Self.throughputAndLatency.open(doubt, [Figure(Self.latencyRise, nearest)])
      }
    }
    return Self.throughputAndLatency.decided(
      by: Rule(.bands(limits: Thresholds.throughputChange), .falls, .flat, .risesTogether),
      of: rise)
  }

  /// The geometric mean of a ratio over the loads of each round, and its median over the rounds.
  private func meanRatio(
    _ quantity: Quantity, as mean: Quantity, _ observations: Observations
  ) -> Figure? {
    var logarithms: [Int: [Double]] = [:]
    for load in ascending {
      guard let sample = observations.sample(quantity, Self.condition(load: load)) else { continue }
      for (round, value) in zip(sample.rounds, sample.values) where value > 0 {
        logarithms[round, default: []].append(log(value))
      }
    }
    let means = logarithms.sorted { $0.key < $1.key }.map { _, values in
      exp(values.reduce(0, +) / Double(values.count))
    }
    return Figure(mean, .none, if: Median.estimate(of: means))
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    let processors = observations.usableProcessors ?? 0
    let isCrowded = processors > 0 && work == .cpu && processors < workers
    return
      (isCrowded
      ? [.fewerProcessorsThanWorkers(processors: processors, workers: workers)] : [])
      + observations.caveatsOfRounds
  }
}
