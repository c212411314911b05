public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `priority-inversion`.
enum PriorityInversionWord: String, WordKey {
  static let page = WordPage("explain/priority-inversion")
  case barsTitle = "bars-title"
  case protocolBar = "protocol-bar"
  case workUnderMutex = "work-under-mutex"
}

extension PriorityInversion {
  /// The wait with each kind of mutex, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    // Where nothing was permitted there is nothing to show but the reason.
    if judgement.figures.isEmpty { return [] }
    let bars = protocols.compactMap { kind in
      judgement.estimate(Self.highWait, Self.condition(kind)).map {
        BarChart.Bar(
          words(PriorityInversionWord.protocolBar, ["protocol": kind.rawValue]), $0)
      }
    }
    let chart = BarChart(
      title: words[PriorityInversionWord.barsTitle], unit: .nanoseconds, bars: bars,
      reference: .init(words[PriorityInversionWord.workUnderMutex], Double(Self.section)))
    return [.chart(.bars(chart)), .table(QuantityTable.table(judgement.figures, words))]
  }
}
