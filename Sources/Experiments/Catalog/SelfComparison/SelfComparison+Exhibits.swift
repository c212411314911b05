public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `self-comparison`.
enum SelfComparisonWord: String, WordKey {
  static let page = WordPage("explain/self-comparison")
  case barsTitle = "bars-title"
  case inRounds = "in-rounds"
  case grouped, promised
}

extension SelfComparison {
  /// The rates of false alarms beside the promised one, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let orders: [(ComparisonOrder, SelfComparisonWord)] = [
      (.rounds, .inRounds), (.grouped, .grouped),
    ]
    let bars = orders.compactMap { order, word in
      judgement.estimate(Self.falseAlarms, order.condition).map {
        BarChart.Bar(words[word], $0)
      }
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: words[SelfComparisonWord.barsTitle], unit: .share, bars: bars,
            reference: .init(words[SelfComparisonWord.promised], Thresholds.falseAlarms)))
      ),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }
}
