internal import Platform
public import Results
internal import Statistics
public import Terminal

extension Load {
  /// Latency and throughput against the offered load, all figures, and the closed loop.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    if judgement.quantities.isEmpty { return [] }
    return [
      .chart(.curves(latencies(judgement))), .chart(.curves(throughputs(judgement))),
      .table(table(judgement)), .table(closedLoops(judgement)),
    ]
  }

  private func series(
    _ label: String, _ quantity: String, _ judgement: Judgement, lineOnly: Bool = false
  ) -> CurveChart.Series {
    let points = ascending.compactMap { load in
      judgement.estimate(quantity, condition: Self.condition(load: load)).map {
        lineOnly
          ? CurveChart.Point(Double(load) / 100, $0.value)
          : CurveChart.Point(Double(load) / 100, $0.value, low: $0.low, high: $0.high)
      }
    }
    return CurveChart.Series(label, points, lineOnly: lineOnly)
  }

  /// The place of the knee on a curve: the measured load next to it.
  private func knee(_ quantity: String, _ judgement: Judgement) -> [CurveChart.Series] {
    guard let knee = judgement.estimate("knee")?.value,
      let load = ascending.min(by: {
        abs(Double($0) / 100 - knee) < abs(Double($1) / 100 - knee)
      }), let estimate = judgement.estimate(quantity, condition: Self.condition(load: load))
    else { return [] }
    return [CurveChart.Series("knee", [.init(Double(load) / 100, estimate.value)])]
  }

  private func latencies(_ judgement: Judgement) -> CurveChart {
    CurveChart(
      title: "Latency by offered load, \(workers) workers",
      x: .init("offered load", .share), y: .init("latency", .nanoseconds, .logarithmic),
      series: [
        series("p50", "median-latency", judgement),
        series("p99", "tail-latency", judgement),
        series("mean", "mean-latency", judgement),
        series("M/M/c, mean", "model-latency", judgement, lineOnly: true),
      ].filter { !$0.points.isEmpty } + knee("mean-latency", judgement))
  }

  private func throughputs(_ judgement: Judgement) -> CurveChart {
    CurveChart(
      title: "Throughput by offered load, \(workers) workers",
      x: .init("offered load", .share), y: .init("requests a second", .perSecond),
      series: [
        series("finished", "throughput", judgement),
        series("arriving", "offered", judgement, lineOnly: true),
      ] + knee("throughput", judgement))
  }

  private func table(_ judgement: Judgement) -> Table {
    let columns: [(title: String, quantity: String)] = [
      ("finished", "throughput"), ("mean latency", "mean-latency"), ("M/M/c", "model-latency"),
      ("p50", "median-latency"), ("p99", "tail-latency"), ("inside", "concurrency"),
      ("in line", "queue-length"), ("N / X·R", "little-ratio"),
    ]
    var table = Table(
      columns: [.init("load", .trailing)] + columns.map { .init(Text($0.title), .trailing) },
      caption: """
        p99 only where at least 1000 requests carry it, M/M/c in its valid range. Latencies count \
        from the timetable\(sendingDelay(judgement)).
        """)
    for load in ascending {
      table.append(
        [Text("\(load) %", .strong)]
          + columns.map {
            cell(
              judgement.estimate($0.quantity, condition: Self.condition(load: load)), $0.quantity)
          })
    }
    return table
  }

  /// How late requests were sent at the highest load, which the latencies include.
  private func sendingDelay(_ judgement: Judgement) -> String {
    guard let top = ascending.last,
      let delay = judgement.estimate("sending-delay", condition: Self.condition(load: top))
    else { return "" }
    let text = NumberFormat.format(
      delay.value, low: delay.low, high: delay.high, unit: .nanoseconds)
    return "; at \(top) % requests were sent \(text) late, which is included"
  }

  private func closedLoops(_ judgement: Judgement) -> Table {
    var table = Table(
      title: "\(workers) clients, each asks again when it has its answer",
      columns: [
        .init("service"), .init("answers", .trailing), .init("latency", .trailing),
        .init("X·R", .trailing),
      ])
    for slowness in Self.slownesses {
      let condition = Self.condition(slowness: slowness)
      let (throughput, latency) = (
        judgement.estimate("closed-throughput", condition: condition),
        judgement.estimate("closed-latency", condition: condition)
      )
      let product = throughput.flatMap { one in latency.map { one.value * $0.value / 1e9 } }
      table.append([
        Text("\(TimeSpan(nanoseconds: service.nanoseconds * Double(slowness)))", .strong),
        cell(throughput, "closed-throughput"), cell(latency, "closed-latency"),
        product.map { .number(NumberFormat.format($0, unit: .count)) } ?? "–",
      ])
    }
    return table
  }

  private func cell(_ estimate: Estimate?, _ quantity: String) -> Text {
    guard let estimate else { return "–" }
    return .number(
      NumberFormat.format(
        estimate.value, low: estimate.low, high: estimate.high,
        unit: Self.quantity(quantity).unit))
  }
}
