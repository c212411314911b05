internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `fan-in`.
enum FanInWord: String, WordKey {
  static let page = WordPage("explain/fan-in")
  case curvesTitle = "curves-title"
  case reporters
  case costOfReport = "cost-of-report"
  case method
  case oneReport = "one-report"
  case pipeHolds = "pipe-holds"
}

extension FanIn {
  /// The cost of a report by the number of reporters, and a row for each number and method.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .chart(.curves(chart(judgement, words))),
      .table(table(counts, observations, judgement, words)),
    ]
  }

  /// The ways with the most reporters, which decide.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [.table(table(counts.suffix(1), observations, judgement, words))]
  }

  private var counts: [Int] { Set(reporters.elements).sorted() }

  private func chart(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    let series = FanInMethod.allCases.map { method in
      CurveChart.Series(
        method.rawValue,
        counts.compactMap { count in
          judgement.estimate(Self.reportCost, Self.condition(method, count)).map {
            .init(Double(count), $0)
          }
        })
    }
    return CurveChart(
      title: words[FanInWord.curvesTitle],
      x: .init(words[FanInWord.reporters], .count, .logarithmic),
      y: .init(words[FanInWord.costOfReport], .nanoseconds, .logarithmic), series: series)
  }

  private func table(
    _ counts: [Int], _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      columns: [
        .init(words.text(FanInWord.reporters), .trailing), .init(words.text(FanInWord.method)),
        .init(words.text(FanInWord.oneReport), .decimal),
        .init(words.text(FanInWord.pipeHolds), .decimal),
      ])
    for count in counts {
      for method in FanInMethod.allCases {
        let condition = Self.condition(method, count)
        table.append([
          .number(NumberFormat.count(count)), Text(method.rawValue, .strong),
          Refusal.cell(of: condition, in: observations, words)
            ?? judgement.cell(Self.reportCost, condition),
          judgement.cell(Self.pipeCapacity, condition),
        ])
      }
    }
    return table
  }
}
