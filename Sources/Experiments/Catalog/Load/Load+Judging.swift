public import Results
internal import Glibc
internal import Statistics

extension Load {
  /// Decides what throughput and latency did, and whether law and model agree with them.
  public func judge(_ observations: Observations) -> Judgement {
    let order =
      ascending.map(Self.condition(load:)) + Self.slownesses.map(Self.condition(slowness:))
    let tails = ascending.compactMap { load in
      tail(load, observations).map {
        Judgement.Quantity(
          Self.quantity("tail-latency"), condition: Self.condition(load: load), $0)
      }
    }
    let rise = rise(observations)
    let overload = overloadChange(observations)
    let little = meanRatio("little-ratio", observations)
    let model = meanRatio("model-ratio", observations)
    let derived: [(String, Estimate?)] = [
      ("latency-rise", rise?.latency), ("throughput-rise", rise?.throughput),
      ("overload-change", overload), ("little-mean", little), ("model-mean", model),
      ("knee", Median.estimate(of: knees(observations))),
    ]
    return Judgement(
      quantities: (observations.medians(Self.declaration.quantities) + tails).ordered(by: order)
        + derived.compactMap { name, estimate in
          estimate.map { .init(Self.quantity(name), $0) }
        },
      findings: [
        Finding(
          throughputCurve(observations, change: overload),
          decidedBy: ["kept-up", "overload-change"]),
        Finding(
          Self.throughputAndLatency(rise?.throughput),
          decidedBy: ["throughput-rise", "latency-rise"]),
        Finding(Self.littlesLaw(little), decidedBy: ["little-mean"]),
        Finding(Self.queueModel(model), decidedBy: ["model-mean"]),
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
      guard let throughput = observations.sample("throughput", condition: condition),
        let latency = observations.sample("mean-latency", condition: condition)
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
    let rounds = (observations.sample("throughput", condition: condition)?.rounds ?? []).map {
      DurationTally.recorded("\(condition),round=\($0)", in: observations)
    }
    guard rounds.count >= 6,
      Percentiles.supported(0.99, count: rounds.reduce(0) { $0 + $1.count })
    else { return nil }
    return Bootstrap.estimate(of: rounds, resamples: 200, seed: 99) { rounds in
      let all = rounds.reduce(into: DurationTally()) { $0.add($1) }
      return Percentiles.value(0.99, of: all.durations) ?? .nan
    }
  }

  private func throughputCurve(
    _ observations: Observations, change: Estimate?
  ) -> ThroughputCurve {
    guard let top = ascending.last, let keptUp = keptUp(top, observations) else {
      return .inconclusive
    }
    if keptUp.low > 0.95 { return .rises }
    guard keptUp.high < 0.98, let change else { return .inconclusive }
    if change.high < 0.95 { return .falls }
    return change.low > 0.8 ? .risesThenFlat : .inconclusive
  }

  /// The throughput of the highest load over the best one below it.
  private func overloadChange(_ observations: Observations) -> Estimate? {
    guard let top = ascending.last, let best = strongest(below: top, observations) else {
      return nil
    }
    return change("throughput", from: best, to: top, observations)
  }

  private func keptUp(_ load: Int, _ observations: Observations) -> Estimate? {
    Median.estimate(of: observations.values("kept-up", condition: Self.condition(load: load)))
      .flatMap { $0.level >= 0.95 ? $0 : nil }
  }

  /// The load below the highest one with the largest throughput.
  private func strongest(below top: Int, _ observations: Observations) -> Int? {
    ascending.filter { $0 < top }.compactMap { load in
      Median.value(of: observations.values("throughput", condition: Self.condition(load: load)))
        .map { (load, $0) }
    }.max { $0.1 < $1.1 }?.0
  }

  /// How many times one load's quantity is the other one's, where the level is reached.
  private func change(
    _ quantity: String, from: Int, to: Int, _ observations: Observations
  ) -> Estimate? {
    observations.comparison(
      quantity, Self.condition(load: to), over: Self.condition(load: from)
    ).flatMap { $0.ratio.level >= $0.level ? $0.ratio : nil }
  }

  /// What happens from the lowest load to the first one with clearly more latency.
  private func rise(_ observations: Observations) -> (latency: Estimate, throughput: Estimate)? {
    guard let first = ascending.first else { return nil }
    for load in ascending.dropFirst() {
      guard let latency = change("mean-latency", from: first, to: load, observations),
        latency.low > 1.3
      else { continue }
      return change("throughput", from: first, to: load, observations).map { (latency, $0) }
    }
    return nil
  }

  private static func throughputAndLatency(_ change: Estimate?) -> ThroughputAndLatency {
    guard let change else { return .inconclusive }
    if change.low > 1.1 { return .risesTogether }
    if change.high < 0.9 { return .falls }
    return change.low >= 0.9 && change.high <= 1.1 ? .flat : .inconclusive
  }

  private static func littlesLaw(_ mean: Estimate?) -> LittlesLawHolds {
    guard let mean else { return .inconclusive }
    if mean.low >= 0.9 && mean.high <= 1.1 { return .holds }
    return mean.low > 1.05 || mean.high < 0.95 ? .differs : .inconclusive
  }

  private static func queueModel(_ mean: Estimate?) -> QueueModel {
    guard let mean else { return .inconclusive }
    if mean.low >= 0.8 && mean.high <= 1.25 { return .agrees }
    return mean.low > 1.25 || mean.high < 0.8 ? .differs : .inconclusive
  }

  /// The geometric mean of a ratio over the loads of each round, and its median over the rounds.
  private func meanRatio(_ quantity: String, _ observations: Observations) -> Estimate? {
    var logarithms: [Int: [Double]] = [:]
    for load in ascending {
      guard let sample = observations.sample(quantity, condition: Self.condition(load: load))
      else { continue }
      for (round, value) in zip(sample.rounds, sample.values) where value > 0 {
        logarithms[round, default: []].append(log(value))
      }
    }
    let means = logarithms.sorted { $0.key < $1.key }.map { _, values in
      exp(values.reduce(0, +) / Double(values.count))
    }
    return Median.estimate(of: means).flatMap { $0.level >= 0.95 ? $0 : nil }
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    var caveats: [Caveat] = []
    let processors = Int(observations.note("processors")?.value ?? 0)
    if processors > 0, work == .cpu, processors < workers {
      caveats.append(.fewerProcessorsThanWorkers(processors: processors, workers: workers))
    }
    let rounds = observations.roundCount
    if rounds < 6 { caveats.append(.fewRounds(count: rounds, needed: 6)) }
    return caveats
  }
}
