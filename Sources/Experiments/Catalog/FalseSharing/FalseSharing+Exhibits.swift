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
    [
      costs(at: Self.distances, judgement, words),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }

  /// The costs side by side and far apart, or at every distance.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let ends = [Self.distances.first, Self.distances.last].compactMap(\.self)
    return [costs(at: finding == Self.neighbours.name ? ends : Self.distances, judgement, words)]
  }

  private func costs(at distances: [Int], _ judgement: Judgement, _ words: Wording) -> Block {
    let bars = distances.compactMap { distance in
      judgement.estimate(Self.additionCost, Self.condition(distance)).map {
        BarChart.Bar(words(FalseSharingWord.bytesApart, ["distance": "\(distance)"]), $0)
      }
    }
    return .chart(
      .bars(
        BarChart(title: words[FalseSharingWord.barsTitle], unit: .nanoseconds, bars: bars)))
  }
}
