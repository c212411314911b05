public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the pictures of `starvation`.
enum StarvationWord: String, WordKey {
  static let page = WordPage("explain/starvation")
  case entriesTitle = "entries-title"
  case waitsTitle = "waits-title"
  case readsBar = "reads-bar"
  case writesBar = "writes-bar"
  case readWaitBar = "read-wait-bar"
  case writeWaitBar = "write-wait-bar"
  case readers, writers
}

extension Starvation {
  /// Entries and longest waits of both kinds side by side, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    charts(of: preferences, judgement, words)
      + [.table(QuantityTable.table(judgement.figures, words))]
  }

  /// The same under the lock that is asked about.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    charts(
      of: [finding == Self.writersUnderReaders.name ? .readers : .writers], judgement, words)
  }

  private func charts(
    of preferences: [Preference], _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    func bars(
      _ title: StarvationWord, _ unit: Unit, _ rows: [(StarvationWord, Quantity)]
    ) -> Block {
      let bars = preferences.flatMap { preference in
        rows.compactMap { word, quantity in
          judgement.estimate(quantity, Self.condition(preference)).map {
            BarChart.Bar(
              words(word, ["preferred": words[preference.word]]), $0)
          }
        }
      }
      return .chart(.bars(BarChart(title: words[title], unit: unit, bars: bars)))
    }
    return [
      bars(
        .entriesTitle, .perSecond, [(.readsBar, Self.reads), (.writesBar, Self.writes)]),
      bars(
        .waitsTitle, .nanoseconds,
        [(.readWaitBar, Self.longestReadWait), (.writeWaitBar, Self.longestWriteWait)]),
    ]
  }
}

extension Starvation.Preference {
  fileprivate var word: StarvationWord {
    switch self {
    case .readers: .readers
    case .writers: .writers
    }
  }
}
