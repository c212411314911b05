internal import Apparatus
public import Results
internal import Platform
internal import Statistics
public import Terminal

extension IPCLatency {
  private static func process(_ via: ChannelKind) -> String {
    IPCCase(via: via, workers: .process).condition
  }

  /// Decides the order of three channels, and what processes and sleeping cost.
  public func judge(_ observations: Observations) -> Judgement {
    func ratio(_ first: ChannelKind, over second: ChannelKind) -> PairedComparison? {
      observations.comparison("round-trip", Self.process(first), over: Self.process(second))
    }
    let memoryPipe = ratio(.sharedSpinning, over: .pipe)
    let networkPipe = ratio(.tcp, over: .pipe)
    let networkMemory = ratio(.tcp, over: .sharedSpinning)
    let sleeping = ratio(.sharedSleeping, over: .sharedSpinning)
    let kinds = observations.comparison(
      "round-trip", Self.process(.pipe), over: IPCCase(via: .pipe, workers: .thread).condition)
    let ratios = [
      ("memory-pipe-ratio", memoryPipe), ("network-pipe-ratio", networkPipe),
      ("network-memory-ratio", networkMemory), ("process-thread-ratio", kinds),
      ("sleep-spin-ratio", sleeping),
    ]
    return Judgement(
      quantities: observations.medians(Self.declaration.quantities) + tails(observations)
        + ratios.compactMap { name, comparison in
          comparison.map { .init(Self.quantity(name), $0.ratio) }
        },
      findings: [
        Finding(
          Self.order(
            RatioVerdict(memoryPipe), RatioVerdict(networkPipe), RatioVerdict(networkMemory)),
          decidedBy: ["memory-pipe-ratio", "network-pipe-ratio", "network-memory-ratio"]),
        Finding(Self.processMessage(kinds), decidedBy: ["process-thread-ratio"]),
        Finding(Self.sleepCost(sleeping), decidedBy: ["sleep-spin-ratio"]),
      ],
      caveats: caveats(observations))
  }

  /// The percentiles that the number of single trips can carry.
  private func tails(_ observations: Observations) -> [Judgement.Quantity] {
    let tallies = cases.map { ($0, DurationTally.recorded($0.condition, in: observations)) }
    return [("round-trip-p99", 0.99), ("round-trip-p999", 0.999)].flatMap { name, p in
      tallies.compactMap { one, tally in
        tally.estimate(p).map { .init(Self.quantity(name), condition: one.condition, $0) }
      }
    }
  }

  private func caveats(_ observations: Observations) -> [Caveat] {
    let rounds = observations.roundCount
    let few = rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : []
    let alone = observations.note("processors")?.value == 1 && placement != .same
    return few + (alone ? [.fewerProcessorsThanWorkers(processors: 1, workers: 2)] : [])
  }

  private static func order(
    _ memoryPipe: RatioVerdict, _ networkPipe: RatioVerdict, _ networkMemory: RatioVerdict
  ) -> ChannelOrder {
    switch (memoryPipe, networkPipe, networkMemory) {
    case (.lower, .higher, _): .memoryPipeNetwork
    case (.lower, .lower, .higher): .memoryNetworkPipe
    case (.higher, .higher, .higher): .pipeMemoryNetwork
    case (.higher, .higher, .lower): .pipeNetworkMemory
    case (_, .lower, .lower): .networkFirst
    default: .inconclusive
    }
  }

  private static func processMessage(_ comparison: PairedComparison?) -> ProcessMessage {
    switch RatioVerdict(comparison) {
    case .lower: .cheaper
    case .same: .same
    case .higher: .dearer
    case .unclear: .inconclusive
    }
  }

  private static func sleepCost(_ comparison: PairedComparison?) -> SleepCost {
    guard let comparison, comparison.ratio.level >= comparison.level else { return .inconclusive }
    if comparison.ratio.low > 5 { return .manyTimes }
    if comparison.ratio.low > 1 { return comparison.ratio.high <= 5 ? .someMore : .inconclusive }
    return comparison.ratio.high <= 1.1 ? .none : .inconclusive
  }

  /// The round trips as bars above their floor, a row for each channel, and a distribution.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let bars = via.kinds.compactMap { via -> BarChart.Bar? in
      let workers: WorkerKind = via.isWithinProcess ? .thread : .process
      let condition = IPCCase(via: via, workers: workers).condition
      return judgement.estimate("round-trip", condition: condition).map {
        .init(via.rawValue, $0.value, low: $0.low, high: $0.high)
      }
    }
    let floor = judgement.estimate("cache-line").map {
      BarChart.Reference("a word between two spinning threads", $0.value)
    }
    let title = "A message of \(size) bytes there and back, processors: \(placement.rawValue)"
    let isOneProcessor = placement == .same || observations.note("processors")?.value == 1
    return [
      .chart(
        .bars(
          BarChart(
            title: title, unit: .nanoseconds, bars: bars, reference: floor, scale: .logarithmic))),
      .table(
        ChannelTable.latencies(observations, judgement, of: via.kinds) { via in
          via.roundTripPath(byteCount: size.bytes, isOneProcessor: isOneProcessor)
        }),
    ] + distribution(observations)
  }

  /// The single trips of the first channel that processes used.
  private func distribution(_ observations: Observations) -> [Block] {
    for one in cases where one.isMain {
      let durations = DurationTally.recorded(one.condition, in: observations).durations
      // The longest of them would press all others into one bar.
      guard let most = Percentiles.value(0.995, of: durations) else { continue }
      let shown = durations.filter { $0 <= most }
      guard let histogram = Histogram(of: shown, bins: 16, scale: .logarithmic) else { continue }
      let bins = histogram.counts.enumerated().map { bin, count in
        HistogramChart.Bin(
          low: histogram.edges[bin], high: histogram.edges[bin + 1], count: count)
      }
      let marks = Percentiles.value(0.5, of: durations).map { [HistogramChart.Mark("median", $0)] }
      return [
        .chart(
          .histogram(
            HistogramChart(
              title: "Single round trips by \(one.via.rawValue), the shortest 99.5 %",
              unit: .nanoseconds, bins: bins, marks: marks ?? [])))
      ]
    }
    return []
  }
}
