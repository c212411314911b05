internal import Platform
public import Results
internal import Statistics
public import Terminal

extension Speedup {
  /// The speed-ups as curves, all figures by the number of workers, and the fitted laws.
  public func exhibits(_ observations: Observations, _ judgement: Judgement) -> [Block] {
    let curves = curves(observations)
    if curves.isEmpty { return [] }
    return [
      .chart(.curves(chart(curves))), .table(table(curves, judgement)), .table(laws(curves)),
    ]
      + interpreters(observations)
      + observations.refusals.map { .paragraph(Text("\($0.condition): \($0.reason)", .warning)) }
  }

  /// Who Python was, in this run.
  private func interpreters(_ observations: Observations) -> [Block] {
    guard let first = observations.interpreters.first else { return [] }
    return [.paragraph("Python is \(first.summary, .strong) (\(first.name, .code)).")]
  }

  private func chart(_ all: [SpeedupCurve]) -> CurveChart {
    // More than one interpreter in one picture could not be told apart; the table has them all.
    let curves = all.filter { [.native, .python].contains($0.series.runner) }
    let measured = curves.map { curve in
      CurveChart.Series(
        curve.series.label,
        curve.points.map {
          .init(
            Double($0.workers), $0.speedup.value, low: $0.speedup.low, high: $0.speedup.high)
        })
    }
    return CurveChart(
      title: "The same work (\(work.rawValue)) by more workers",
      x: .init("workers", .count, workers > 8 ? .logarithmic : .linear),
      y: .init("speed-up", .ratio), series: measured + [ideal(curves)] + fitted(curves))
  }

  /// Each worker as good as the first, as far as it leaves room for what was measured.
  private func ideal(_ curves: [SpeedupCurve]) -> CurveChart.Series {
    let highest = curves.flatMap(\.points).map(\.speedup.high).max() ?? 1
    let end = min(Double(workers), max(2, 1.2 * highest))
    return CurveChart.Series("ideal", Self.steps(to: end).map { .init($0, $0) }, lineOnly: true)
  }

  /// The law that describes the first curve, or the one that comes closest.
  private func fitted(_ curves: [SpeedupCurve]) -> [CurveChart.Series] {
    guard let curve = curves.first, let last = curve.points.last else { return [] }
    let laws = ScalingLaws(curve)
    let curved = [ScalingLaws.Law.amdahl, .scalability]
    guard
      let law = laws.best
        ?? curved.min(by: { laws.residual($0) ?? .infinity < laws.residual($1) ?? .infinity }),
      law != .linear
    else { return [] }
    let points = Self.steps(to: Double(last.workers)).compactMap { workers in
      laws.speedup(law, workers: workers).map { CurveChart.Point(workers, $0) }
    }
    return [CurveChart.Series("\(law.title), fitted", points, lineOnly: true)]
  }

  /// Places from 1 to the end, close enough for a smooth line.
  private static func steps(to end: Double) -> [Double] {
    (0...24).map { 1 + (end - 1) * Double($0) / 24 }
  }

  private func table(_ curves: [SpeedupCurve], _ judgement: Judgement) -> Table {
    var table = Table(
      columns: [
        .init("who"), .init("n", .trailing), .init("tasks a second", .trailing),
        .init("time per task", .trailing), .init("speed-up", .decimal),
        .init("interval", .trailing), .init("efficiency", .trailing),
      ],
      caption: "Speed-up over one worker of the same kind, paired by round, with its 95 % interval."
    )
    for curve in curves {
      for point in curve.points {
        let condition = curve.series.condition(point.workers)
        func cell(_ name: String) -> Text {
          guard let estimate = judgement.estimate(name, condition: condition) else { return "–" }
          return .number(
            NumberFormat.format(
              estimate.value, low: estimate.low, high: estimate.high,
              unit: Self.quantity(name).unit))
        }
        let speedup = point.speedup
        table.append([
          Text(curve.series.label, .strong), "\(point.workers)", cell("throughput"),
          cell("task-latency"), cell("speed-up"),
          point.workers == 1
            ? "–"
            : Text(
              NumberFormat.interval(
                speedup.value, low: speedup.low, high: speedup.high, unit: .ratio)),
          .number(NumberFormat.format(speedup.value / Double(point.workers), unit: .share)),
        ])
      }
    }
    return table
  }

  /// The parameters of the laws with the distance of the points from them.
  private func laws(_ curves: [SpeedupCurve]) -> Table {
    var table = Table(
      columns: [
        .init("who"), .init("law"), .init("parameters"), .init("residual", .trailing),
      ],
      caption: "Least squares over 1 to \(workers) workers; the residual is in units of speed-up.")
    for curve in curves {
      let laws = ScalingLaws(curve)
      for law in ScalingLaws.Law.allCases where law != .linear {
        guard let residual = laws.residual(law) else { continue }
        table.append([
          Text(curve.series.label, .strong), Text(law.title), Text(parameters(law, of: laws)),
          .number(NumberFormat.format(residual, unit: .ratio)),
        ])
      }
    }
    return table
  }

  private func parameters(_ law: ScalingLaws.Law, of laws: ScalingLaws) -> String {
    let named: [(String, Estimate?)] =
      law == .amdahl
      ? [("serial", laws.amdahl?.serialShare)]
      : [
        ("contention", laws.scalability?.contention), ("coherency", laws.scalability?.coherency),
      ]
    return named.compactMap { name, estimate in
      estimate.map { "\(name) \(Self.parameter($0))" }
    }.joined(separator: ", ")
  }

  /// A share with its interval; one that covers half of all shares says nothing.
  private static func parameter(_ estimate: Estimate) -> String {
    let value = NumberFormat.format(
      estimate.value, low: estimate.low, high: estimate.high, unit: .share)
    if estimate.halfWidth > 0.25 { return "\(value), uncertain" }
    let interval = NumberFormat.interval(
      estimate.value, low: estimate.low, high: estimate.high, unit: .share)
    return "\(value) (\(interval))"
  }
}

extension ScalingLaws.Law {
  /// The name of the law.
  var title: String {
    switch self {
    case .linear: "linear"
    case .amdahl: "Amdahl"
    case .scalability: "USL"
    }
  }
}
