public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `livelock`.
enum LivelockWord: String, WordKey {
  static let page = WordPage("explain/livelock")
  case barsTitle = "bars-title"
  case attemptsBar = "attempts-bar"
  case passagesBar = "passages-bar"
}

extension Livelock {
  /// Passages and attempts side by side, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      bars(
        of: ways, [(.attemptsBar, Self.attempts), (.passagesBar, Self.passages)], judgement, words),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  /// Attempts and passages with the fixed time, or the passages with either.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.livelock.name
      ? [
        bars(
          of: [.fixed], [(.attemptsBar, Self.attempts), (.passagesBar, Self.passages)], judgement,
          words)
      ] : [bars(of: ways, [(.passagesBar, Self.passages)], judgement, words)]
  }

  private func bars(
    of ways: [BackOff], _ rows: [(LivelockWord, Quantity)], _ judgement: Judgement,
    _ words: Wording
  ) -> Block {
    let bars = ways.flatMap { way in
      rows.compactMap { word, quantity in
        judgement.estimate(quantity, Self.condition(way)).map {
          BarChart.Bar(words(word, ["way": way.rawValue]), $0)
        }
      }
    }
    return .chart(
      .bars(BarChart(title: words[LivelockWord.barsTitle], unit: .perSecond, bars: bars)))
  }
}
