internal import Apparatus
internal import Platform
public import Results
internal import Statistics
public import Terminal

extension IPCThroughput {
  private var smallest: ByteCount? { sizes.elements.min() }
  private var largest: ByteCount? { sizes.elements.max() }

  /// Decides what size gains, how near the copy limit is, and whether given pages are faster.
  public func judge(_ observations: Observations) -> Judgement {
    let measured = observations.medians(Self.declaration.quantities)
    let gain = gain(observations)
    let copy = copyRatio(observations, measured)
    let gift = overPipe(.pageGift, observations)
    let ratios = [
      ("size-ratio", gain), ("copy-ratio", copy), ("gift-ratio", gift),
      ("file-ratio", overPipe(.memoryFile, observations)),
    ]
    let rounds = observations.roundCount
    let alone = observations.note("processors")?.value == 1 && placement != .same
    return Judgement(
      quantities: measured
        + ratios.compactMap { name, comparison in
          comparison.map { .init(Self.quantity(name), $0.ratio) }
        },
      findings: [
        Finding(Self.sizeGain(gain), decidedBy: ["size-ratio"]),
        Finding(Self.copyLimit(copy), decidedBy: ["copy-ratio"]),
        Finding(Self.pageGift(gift), decidedBy: ["gift-ratio"]),
      ],
      caveats: (rounds < 6 ? [Caveat.fewRounds(count: rounds, needed: 6)] : [])
        + (alone ? [.fewerProcessorsThanWorkers(processors: 1, workers: 2)] : []))
  }

  /// A channel that copies nothing over a pipe, at the largest size.
  private func overPipe(_ via: ChannelKind, _ observations: Observations) -> PairedComparison? {
    largest.flatMap { size in
      observations.comparison(
        "byte-rate", Self.condition(via, size), over: Self.condition(.pipe, size))
    }
  }

  /// A pipe, or else the first channel, at the largest size over the smallest.
  private func gain(_ observations: Observations) -> PairedComparison? {
    let via = via.kinds.contains(.pipe) ? .pipe : via.kinds.first
    guard let via, let smallest, let largest, smallest < largest else { return nil }
    return observations.comparison(
      "byte-rate", Self.condition(via, largest), over: Self.condition(via, smallest))
  }

  /// The fastest channel at the largest size that it carries, against copying the same size.
  private func copyRatio(
    _ observations: Observations, _ measured: [Judgement.Quantity]
  ) -> PairedComparison? {
    guard let largest else { return nil }
    let rates = via.kinds.compactMap { via -> (condition: String, rate: Double)? in
      let condition = Self.condition(via, largest)
      return measured.first { $0.name == "byte-rate" && $0.condition == condition }
        .map { (condition, $0.estimate.value) }
    }
    guard let fastest = rates.max(by: { $0.rate < $1.rate }) else { return nil }
    let copies = observations.sample("memory-copy", condition: "size=\(largest)")
    let channel = observations.sample("byte-rate", condition: fastest.condition)
    guard let copies, let channel else { return nil }
    let byRound = Dictionary(zip(copies.rounds, copies.values)) { former, _ in former }
    let pairs = zip(channel.rounds, channel.values).compactMap { round, value in
      byRound[round].map { (value, $0) }
    }
    return PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1))
  }

  private static func sizeGain(_ comparison: PairedComparison?) -> SizeGain {
    switch RatioVerdict(comparison) {
    case .lower: .shrinks
    case .same: .flat
    case .higher: .grows
    case .unclear: .inconclusive
    }
  }

  /// Near means more than half of the rate of a copy and not above it.
  private static func copyLimit(_ comparison: PairedComparison?) -> CopyLimit {
    guard let comparison, comparison.ratio.level >= comparison.level else { return .inconclusive }
    if comparison.ratio.high < 0.5 { return .farBelow }
    if comparison.ratio.low > 1 { return .above }
    return comparison.ratio.low >= 0.5 && comparison.ratio.high <= 1.1 ? .near : .inconclusive
  }

  private static func pageGift(_ comparison: PairedComparison?) -> PageGift {
    switch RatioVerdict(comparison) {
    case .lower: .slower
    case .same: .same
    case .higher: .faster
    case .unclear: .inconclusive
    }
  }

  /// A curve for each channel with the copy as the limit, bytes and messages a second, and rows.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let exhibit = ThroughputExhibit(
      sizes: sizes.elements.sorted(), channels: via.kinds.map(\.rawValue))
    let limit = CurveChart.Series(
      "memory copy", exhibit.points(judgement, "memory-copy") { "size=\($0)" }, lineOnly: true)
    return [
      .chart(.curves(exhibit.chart(judgement, beside: [limit]))),
      .table(exhibit.byteRates(judgement, withCopy: true)),
      .table(exhibit.messageRates(judgement)),
      .table(QuantityTable.table(ratios(of: judgement), of: Self.declaration)),
    ] + refusals(observations)
  }

  private func ratios(of judgement: Judgement) -> Judgement {
    var rest = judgement
    rest.quantities = judgement.quantities.filter { $0.condition.isEmpty }
    return rest
  }

  /// Each channel that was refused for some sizes, with the first reason.
  private func refusals(_ observations: Observations) -> [Block] {
    let lines = via.kinds.compactMap { via -> Document? in
      let own = observations.refusals.filter { $0.condition.text.hasPrefix("via=\(via.rawValue),") }
      guard let first = own.first else { return nil }
      let sizes = own.compactMap { $0.condition.text.split(separator: "=").last }
      return Document(
        Text("\(via.rawValue), size \(sizes.joined(separator: ", ")): ")
          + Text(first.reason, .warning))
    }
    return lines.isEmpty ? [] : [.list(items: lines, ordered: false)]
  }
}
