public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `false-sharing`.
enum FalseSharingWord: String, WordKey {
  static let page = WordPage("explain/false-sharing")
  case barsTitle = "bars-title"
  case bytesApart = "bytes-apart"
}

extension FalseSharing {
  /// The costs as bars and in a table.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = judgement.figures(of: Self.additionCost).map { figure in
      BarChart.Bar(
        words(FalseSharingWord.bytesApart, ["distance": figure.condition[.distance] ?? ""]),
        figure.estimate)
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: words[FalseSharingWord.barsTitle], unit: .nanoseconds, bars: bars))),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }
}
