public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures and tables of `load`.
enum LoadWord: String, WordKey {
  static let page = WordPage("explain/load")
  case latencyTitle = "latency-title"
  case throughputTitle = "throughput-title"
  case offeredLoad = "offered-load"
  case latency
  case requestsPerSecond = "requests-per-second"
  case mean
  case modelMean = "model-mean"
  case knee
  case finished, arriving, load
  case meanLatency = "mean-latency"
  case inside
  case inLine = "in-line"
  case caption
  case sendingDelay = "sending-delay"
  case clientsTitle = "clients-title"
  case service, answers
}

extension Load {
  /// Latency and throughput against the offered load, all figures, and the closed loop.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if judgement.figures.isEmpty { return [] }
    return [
      .chart(.curves(latencies(judgement, words))),
      .chart(.curves(throughputs(judgement, words))),
      .table(table(columns(words), judgement, words)),
      .table(closedLoops(judgement, words)),
    ]
  }

  private func series(
    _ label: String, _ quantity: Quantity, _ judgement: Judgement, lineOnly: Bool = false
  ) -> CurveChart.Series {
    let points = ascending.compactMap { load in
      judgement.estimate(quantity, Self.condition(load: load)).map {
        lineOnly
          ? CurveChart.Point(Double(load) / 100, $0.value)
          : CurveChart.Point(Double(load) / 100, $0)
      }
    }
    return CurveChart.Series(label, points, lineOnly: lineOnly)
  }

  /// The place of the knee on a curve: the measured load next to it.
  private func knee(
    _ quantity: Quantity, _ judgement: Judgement, _ words: Wording
  ) -> [CurveChart.Series] {
    guard let knee = judgement.estimate(Self.knee)?.value,
      let load = ascending.min(by: {
        abs(Double($0) / 100 - knee) < abs(Double($1) / 100 - knee)
      }), let estimate = judgement.estimate(quantity, Self.condition(load: load))
    else { return [] }
    return [
      CurveChart.Series(words[LoadWord.knee], [.init(Double(load) / 100, estimate.value)])
    ]
  }

  private func latencies(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    CurveChart(
      title: words(LoadWord.latencyTitle, ["workers": "\(workers)"]),
      x: .init(words[LoadWord.offeredLoad], .share),
      y: .init(words[LoadWord.latency], .nanoseconds, .logarithmic),
      series: [
        series("p50", Self.medianLatency, judgement), series("p99", Self.tailLatency, judgement),
        series(words[LoadWord.mean], Self.meanLatency, judgement),
        series(words[LoadWord.modelMean], Self.modelLatency, judgement, lineOnly: true),
      ].filter { !$0.points.isEmpty } + knee(Self.meanLatency, judgement, words))
  }

  private func throughputs(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    CurveChart(
      title: words(LoadWord.throughputTitle, ["workers": "\(workers)"]),
      x: .init(words[LoadWord.offeredLoad], .share),
      y: .init(words[LoadWord.requestsPerSecond], .perSecond),
      series: [
        series(words[LoadWord.finished], Self.throughput, judgement),
        series(words[LoadWord.arriving], Self.offered, judgement, lineOnly: true),
      ] + knee(Self.throughput, judgement, words))
  }

  /// A row for each load that decides, with the columns that do.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if judgement.figures.isEmpty { return [] }
    let deciding: [Quantity] =
      switch finding {
      case Self.littlesLaw.name:
        [Self.throughput, Self.meanLatency, Self.concurrency, Self.littleRatio]
      case Self.queueModel.name: [Self.meanLatency, Self.modelLatency]
      case Self.throughputAndLatency.name: [Self.throughput, Self.meanLatency]
      default: [Self.offered, Self.throughput]
      }
    let all = columns(words) + [(words.text(LoadWord.arriving), Self.offered)]
    let shown = deciding.compactMap { quantity in all.first { $0.quantity.name == quantity.name } }
    var table = table(shown, judgement, words, of: decidingLoads(showing: finding, judgement))
    table.caption = nil
    return [.table(table)]
  }

  /// The ends and one load between them: the best one below the highest for the curve, the first one
  /// with more latency where that decides.
  private func decidingLoads(showing finding: String, _ judgement: Judgement) -> [Int] {
    let measured =
      finding == Self.queueModel.name
      ? ascending.filter { judgement.figure(Self.modelLatency, Self.condition(load: $0)) != nil }
      : ascending
    let between = measured.dropFirst().dropLast()
    func value(_ quantity: Quantity, _ load: Int?) -> Double {
      load.flatMap { judgement.estimate(quantity, Self.condition(load: $0))?.value } ?? 0
    }
    let middle =
      switch finding {
      case Self.throughputCurve.name:
        between.max { value(Self.throughput, $0) < value(Self.throughput, $1) }
      case Self.throughputAndLatency.name:
        between.first {
          value(Self.meanLatency, $0)
            > Thresholds.latencyRise * value(Self.meanLatency, measured.first)
        }
      default: between.isEmpty ? nil : between[between.startIndex + between.count / 2]
      }
    let shown = [measured.first, middle, measured.last]
    return measured.filter { load in shown.contains { $0 == load } }
  }

  private typealias Column = (title: Text, quantity: Quantity)

  private func columns(_ words: Wording) -> [Column] {
    [
      (words.text(LoadWord.finished), Self.throughput),
      (words.text(LoadWord.meanLatency), Self.meanLatency), ("M/M/c", Self.modelLatency),
      ("p50", Self.medianLatency), ("p99", Self.tailLatency),
      (words.text(LoadWord.inside), Self.concurrency),
      (words.text(LoadWord.inLine), Self.queueLength), ("N / X·R", Self.littleRatio),
    ]
  }

  private func table(
    _ columns: [Column], _ judgement: Judgement, _ words: Wording, of loads: [Int]? = nil
  ) -> Table {
    var table = Table(
      columns: [.init(words.text(LoadWord.load), .trailing)]
        + columns.map { .init($0.title, .trailing) },
      caption: words.text(
        LoadWord.caption, ["delay": Text(sendingDelay(judgement, words))]))
    for load in loads ?? ascending {
      table.append(
        [Text("\(load) %", .strong)]
          + columns.map { judgement.cell($0.quantity, Self.condition(load: load)) })
    }
    return table
  }

  /// How late requests were sent at the highest load, which the latencies include.
  private func sendingDelay(_ judgement: Judgement, _ words: Wording) -> String {
    guard let top = ascending.last,
      let delay = judgement.figure(Self.sendingDelay, Self.condition(load: top))
    else { return "" }
    return words(
      LoadWord.sendingDelay,
      ["load": "\(top)", "delay": QuantityTable.value(of: delay).plain])
  }

  private func closedLoops(_ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(
      title: words.text(LoadWord.clientsTitle, ["clients": Text("\(workers)")]),
      columns: [
        .init(words.text(LoadWord.service)), .init(words.text(LoadWord.answers), .trailing),
        .init(words.text(LoadWord.latency), .trailing), .init("X·R", .trailing),
      ])
    for slowness in Self.slownesses {
      let condition = Self.condition(slowness: slowness)
      let product = judgement.estimate(Self.closedThroughput, condition).flatMap { throughput in
        judgement.estimate(Self.closedLatency, condition).map {
          throughput.value * $0.value / 1e9
        }
      }
      table.append([
        Text("\(TimeSpan(nanoseconds: service.nanoseconds * Double(slowness)))", .strong),
        judgement.cell(Self.closedThroughput, condition),
        judgement.cell(Self.closedLatency, condition),
        product.map { .number(NumberFormat.format($0, unit: .count)) } ?? "–",
      ])
    }
    return table
  }
}
