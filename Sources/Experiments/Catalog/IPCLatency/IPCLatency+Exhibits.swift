internal import Apparatus
internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

extension IPCLatency {
  /// The round trips as bars above their floor, a row for each channel, and a distribution.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .chart(.bars(bars(of: via.kinds, observations, judgement, words))),
      .table(latencies(observations, judgement, words)),
    ] + (distribution(observations, words).map { [.chart(.histogram($0))] } ?? [])
  }

  /// The channels that decide, out of all that were measured.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    func isOfProcesses(_ condition: Condition, _ kinds: [ChannelKind]) -> Bool {
      condition.isEmpty
        || kinds.contains { condition == IPCCase(via: $0, workers: .process).condition }
    }
    return switch finding {
    case Self.processMessage.name:
      judgement.deciding([Self.roundTrip, Self.processThreadRatio], words) {
        $0.isEmpty || $0[.via] == ChannelKind.pipe.rawValue
      }
    case Self.sleepCost.name:
      judgement.deciding([Self.roundTrip, Self.sleepSpinRatio], words) {
        isOfProcesses($0, [.sharedSpinning, .sharedSleeping])
      }
    default:
      [.chart(.bars(bars(of: [.sharedSpinning, .pipe, .tcp], observations, judgement, words)))]
    }
  }

  /// Whether the workers had one processor between them, whatever was asked for.
  private func isOneProcessor(_ observations: Observations) -> Bool {
    placement == .same || observations.usableProcessors == 1
  }

  private func bars(
    of kinds: [ChannelKind], _ observations: Observations, _ judgement: Judgement,
    _ words: Wording
  ) -> BarChart {
    let bars = kinds.compactMap { via in
      judgement.estimate(Self.roundTrip, IPCCase.main(via).condition).map {
        BarChart.Bar(via.rawValue, $0)
      }
    }
    let floor = judgement.estimate(Self.cacheLine).map {
      BarChart.Reference(words[IPCLatencyWord.floor], $0.value)
    }
    let had: PairPlacement = isOneProcessor(observations) ? .same : placement
    return BarChart(
      title: words(IPCLatencyWord.barsTitle, ["size": "\(size)", "placement": had.rawValue]),
      unit: .nanoseconds, bars: bars, reference: floor, scale: .logarithmic)
  }

  /// Median and tails of each channel, with the reason where it could not be measured.
  private func latencies(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      columns: [
        .init(words.text(IPCLatencyWord.channel)),
        .init(words.text(IPCLatencyWord.processes), .decimal),
        .init(words.text(IPCLatencyWord.percentile99), .decimal),
        .init(words.text(IPCLatencyWord.percentile999), .decimal),
        .init(words.text(IPCLatencyWord.threads), .decimal),
        .init(words.text(IPCLatencyWord.oneRoundTripIs)),
      ], caption: words.text(IPCLatencyWord.tableCaption))
    for via in via.kinds {
      let main = IPCCase.main(via).condition
      func cell(_ quantity: Quantity, _ condition: Condition) -> Text {
        judgement.cell(quantity, condition)
      }
      table.append([
        Text(via.rawValue, .strong),
        cell(Self.roundTrip, IPCCase(via: via, workers: .process).condition),
        cell(Self.roundTripP99, main), cell(Self.roundTripP999, main),
        cell(Self.roundTrip, IPCCase(via: via, workers: .thread).condition),
        Refusal.cell(of: main, in: observations, words)
          ?? path(of: via, observations, judgement, words),
      ])
    }
    return table
  }

  private func path(
    of via: ChannelKind, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Text {
    if judgement.figure(Self.roundTrip, IPCCase.main(via).condition) == nil {
      return words.text(IPCLatencyWord.noTimeLeft).styled(.faint)
    }
    return RoundTripPath(
      via, byteCount: size.bytes, isOneProcessor: isOneProcessor(observations)
    ).text(words).styled(.faint)
  }

  /// The single trips of the first channel that processes used.
  private func distribution(_ observations: Observations, _ words: Wording) -> HistogramChart? {
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
      let median = Percentiles.value(0.5, of: durations).map {
        HistogramChart.Mark(words[IPCLatencyWord.median], $0)
      }
      return HistogramChart(
        title: words(IPCLatencyWord.singleTrips, ["channel": one.via.rawValue]),
        unit: .nanoseconds, bins: bins, marks: [median].compactMap { $0 })
    }
    return nil
  }
}
