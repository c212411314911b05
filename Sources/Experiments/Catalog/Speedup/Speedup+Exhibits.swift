internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures and tables of `speedup`.
enum SpeedupWord: String, WordKey {
  static let page = WordPage("explain/speedup")
  case title, workers
  case speedUp = "speed-up"
  case ideal, fitted, who
  case tasksPerSecond = "tasks-per-second"
  case timePerTask = "time-per-task"
  case interval, efficiency, caption
  case law, parameters, residual
  case lawsCaption = "laws-caption"
  case serial, contention, coherency, uncertain
  case noShare = "no-share"
  case linear, amdahl, scalability
  case native
  case threadsOf = "threads-of"
  case processesOf = "processes-of"
  case pythonIs = "python-is"
}

extension Speedup {
  /// The speed-ups as curves, all figures by the number of workers, and the fitted laws.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let curves = curves(observations)
    if curves.isEmpty { return [] }
    return [
      .chart(.curves(chart(curves, words))), .table(table(curves, judgement, words)),
      .table(laws(curves, words)),
    ]
      + interpreters(observations, words)
      + observations.refusals.map {
        .paragraph(Text("\($0.condition): \($0.text ?? "")", .warning))
      }
  }

  /// The rows of the curve that decides, or how near the laws come to it.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let all = curves(observations)
    func curve(_ runner: SpeedupSeries.Runner, _ kinds: [WorkerKind]) -> [SpeedupCurve] {
      all.filter { $0.series.runner == runner && kinds.contains($0.series.kind) }
    }
    let shown =
      switch finding {
      case Self.nativeProcesses.name: curve(.native, [.process])
      case Self.pythonThreads.name: curve(.python, [.thread])
      case Self.pythonProcesses.name: curve(.python, [.process])
      case Self.pythonChoice.name: curve(.python, WorkerKind.allCases)
      default: curve(.native, [.thread])
      }
    if shown.isEmpty { return [] }
    let table = Block.table(table(shown, judgement, words))
    return finding == Self.scalingLaw.name
      ? [.chart(.curves(chart(shown, words))), .table(laws(shown, words)), table] : [table]
  }

  /// Who Python was, in this run.
  private func interpreters(_ observations: Observations, _ words: Wording) -> [Block] {
    guard let first = observations.interpreters.first else { return [] }
    return [
      .paragraph(
        words.text(
          SpeedupWord.pythonIs,
          ["version": .strong(first.summary), "name": .code(first.name)]))
    ]
  }

  private func chart(_ all: [SpeedupCurve], _ words: Wording) -> CurveChart {
    // More than one interpreter in one picture could not be told apart; the table has them all.
    let curves = all.filter { [.native, .python].contains($0.series.runner) }
    let measured = curves.map { curve in
      CurveChart.Series(
        curve.series.label(words),
        curve.points.map {
          .init(
            Double($0.workers), $0.speedup)
        })
    }
    return CurveChart(
      title: words(SpeedupWord.title, ["work": work.rawValue]),
      x: .init(words[SpeedupWord.workers], .count, workers > 8 ? .logarithmic : .linear),
      y: .init(words[SpeedupWord.speedUp], .ratio),
      series: measured + [ideal(curves, words)] + fitted(curves, words))
  }

  /// Each worker as good as the first, as far as it leaves room for what was measured.
  private func ideal(_ curves: [SpeedupCurve], _ words: Wording) -> CurveChart.Series {
    let highest = curves.flatMap(\.points).map(\.speedup.high).max() ?? 1
    let end = min(Double(workers), max(2, 1.2 * highest))
    return CurveChart.Series(
      words[SpeedupWord.ideal], Self.steps(to: end).map { .init($0, $0) }, lineOnly: true)
  }

  /// The law that describes the first curve, or the one that comes closest.
  private func fitted(_ curves: [SpeedupCurve], _ words: Wording) -> [CurveChart.Series] {
    guard let curve = curves.first, let last = curve.points.last else { return [] }
    let laws = curve.laws
    let curved = [ScalingLaws.Law.amdahl, .scalability]
    guard
      let law = laws.best
        ?? curved.min(by: { laws.residual($0) ?? .infinity < laws.residual($1) ?? .infinity }),
      law != .linear
    else { return [] }
    let points = Self.steps(to: Double(last.workers)).compactMap { workers in
      laws.speedup(law, workers: workers).map { CurveChart.Point(workers, $0) }
    }
    return [
      CurveChart.Series(
        words(SpeedupWord.fitted, ["law": law.title(words)]), points, lineOnly: true)
    ]
  }

  /// Places from 1 to the end, close enough for a smooth line.
  private static func steps(to end: Double) -> [Double] {
    (0...24).map { 1 + (end - 1) * Double($0) / 24 }
  }

  private func table(
    _ curves: [SpeedupCurve], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    let numbers: [SpeedupWord] = [.tasksPerSecond, .timePerTask]
    var table = Table(
      columns: [.init(words.text(SpeedupWord.who)), .init("n", .trailing)]
        + numbers.map { .init(words.text($0), .trailing) }
        + [
          .init(words.text(SpeedupWord.speedUp), .decimal),
          .init(words.text(SpeedupWord.interval), .trailing),
          .init(words.text(SpeedupWord.efficiency), .trailing),
        ],
      caption: words.text(SpeedupWord.caption))
    for curve in curves {
      for point in curve.points {
        let condition = curve.series.condition(point.workers)
        let speedup = point.speedup
        table.append([
          Text(curve.series.label(words), .strong), "\(point.workers)",
          judgement.cell(Self.throughput, condition), judgement.cell(Self.taskLatency, condition),
          judgement.cell(Self.speedUp, condition),
          point.workers == 1
            ? "–"
            : Text(speedup.isCarried ? speedup.intervalText(in: .ratio) : "–"),
          .number(NumberFormat.format(speedup.value / Double(point.workers), unit: .share)),
        ])
      }
    }
    return table
  }

  /// The parameters of the laws with the distance of the points from them.
  private func laws(_ curves: [SpeedupCurve], _ words: Wording) -> Table {
    let heads: [SpeedupWord] = [.who, .law, .parameters]
    var table = Table(
      columns: heads.map { .init(words.text($0)) }
        + [.init(words.text(SpeedupWord.residual), .trailing)],
      caption: words.text(SpeedupWord.lawsCaption, ["workers": Text("\(workers)")]))
    for curve in curves {
      for law in ScalingLaws.Law.allCases {
        guard let residual = curve.laws.residual(law) else { continue }
        table.append([
          Text(curve.series.label(words), .strong), Text(law.title(words)),
          Text(parameters(law, of: curve.laws, words)),
          .number(NumberFormat.format(residual, unit: .ratio)),
        ])
      }
    }
    return table
  }

  private func parameters(
    _ law: ScalingLaws.Law, of laws: ScalingLaws, _ words: Wording
  ) -> String {
    let named: [(SpeedupWord, Estimate?)] =
      law == .amdahl
      ? [(.serial, laws.amdahl?.serialShare)]
      : [(.contention, laws.scalability?.contention), (.coherency, laws.scalability?.coherency)]
    return named.compactMap { word, estimate in
      estimate.map { "\(words[word]) \(Self.parameter($0, words))" }
    }.joined(separator: ", ")
  }

  /// A share with its interval; one that covers half of all shares says nothing.
  private static func parameter(_ estimate: Estimate, _ words: Wording) -> String {
    let value = estimate.valueText(in: .share)
    if !(0...1).contains(estimate.value) {
      return words(SpeedupWord.noShare, ["value": value])
    }
    if estimate.halfWidth > 0.25 { return words(SpeedupWord.uncertain, ["value": value]) }
    return "\(value) (\(estimate.intervalText(in: .share)))"
  }
}

extension ScalingLaws.Law {
  /// The name of the law.
  func title(_ words: Wording) -> String {
    switch self {
    case .linear: words[SpeedupWord.linear]
    case .amdahl: words[SpeedupWord.amdahl]
    case .scalability: words[SpeedupWord.scalability]
    }
  }
}
