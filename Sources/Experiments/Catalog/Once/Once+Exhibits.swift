public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `once`.
enum OnceWord: String, WordKey {
  static let page = WordPage("explain/once")
  case way, looks
  case madeTwice = "made-twice"
  case seenHalfMade = "seen-half-made"
  case wayMadeTwice = "way-made-twice"
  case wayHalfMade = "way-half-made"
  case faultsTitle = "faults-title"
  case looksTitle = "looks-title"
}

extension Once {
  /// The ways side by side, what went wrong with each as bars, and what a look costs.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .table(wayTable(judgement, words)),
      .chart(
        .bars(
          BarChart(
            title: words[OnceWord.faultsTitle], unit: .share, bars: faultBars(judgement, words)))
      ),
      .chart(
        .bars(
          BarChart(
            title: words[OnceWord.looksTitle], unit: .nanoseconds,
            bars: judgement.bars(of: Self.lookCost, by: .look)))),
    ]
  }

  private func wayTable(_ judgement: Judgement, _ words: Wording) -> Table {
    var table = Table(
      columns: [
        .init(words.text(OnceWord.way)), .init(words.text(OnceWord.looks), .trailing),
        .init(words.text(OnceWord.madeTwice), .decimal),
        .init(words.text(OnceWord.seenHalfMade), .decimal),
      ])
    for way in OnceWay.allCases {
      table.append(
        [Text(way.rawValue, .strong)]
          + [Self.looks, Self.madeTwice, Self.seenHalfMade].map {
            judgement.cell($0, way.condition)
          })
    }
    return table
  }

  private func faultBars(_ judgement: Judgement, _ words: Wording) -> [BarChart.Bar] {
    OnceWay.allCases.flatMap { way in
      [(Self.madeTwice, OnceWord.wayMadeTwice), (Self.seenHalfMade, .wayHalfMade)]
        .compactMap { quantity, word in
          judgement.estimate(quantity, way.condition).map {
            BarChart.Bar(words(word, ["way": way.rawValue]), $0)
          }
        }
    }
  }
}
