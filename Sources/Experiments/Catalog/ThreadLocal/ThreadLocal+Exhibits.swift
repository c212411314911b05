public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `thread-local`.
enum ThreadLocalWordKey: String, WordKey {
  static let page = WordPage("explain/thread-local")
  case barsTitle = "bars-title"
}

extension ThreadLocal {
  /// The cost of counting as bars, and all figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = judgement.bars(of: Self.countCost, by: .variable)
    return [
      .chart(
        .bars(
          BarChart(
            title: words[ThreadLocalWordKey.barsTitle], unit: .nanoseconds, bars: bars))),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  /// Who read what it had written, or what counting costs.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.localCost.name
      ? exhibits(observations, judgement, words) : judgement.deciding([Self.sawOwn], words)
  }
}
