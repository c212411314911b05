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
      .table(wayTable(OnceWay.allCases, Self.columns, judgement, words)),
      .chart(
        .bars(
          BarChart(
            title: words[OnceWord.faultsTitle], unit: .share, bars: faultBars(judgement, words)))
      ),
      looks(judgement, words),
    ]
  }

  /// The fault that was asked about in the wrong way and the right one, or what a look costs.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    switch finding {
    case Self.secondLook.name: [looks(judgement, words)]
    case Self.doubleMaking.name:
      [contrast(.unlocked, without: .seenHalfMade, judgement, words)]
    case Self.halfMade.name: [contrast(.markedEarly, without: .madeTwice, judgement, words)]
    case Self.relaxedMark.name: [contrast(.relaxed, without: .madeTwice, judgement, words)]
    default: [.table(wayTable(OnceWay.allCases.reversed(), Self.columns, judgement, words))]
    }
  }

  private func contrast(
    _ way: OnceWay, without column: OnceWord, _ judgement: Judgement, _ words: Wording
  ) -> Block {
    let columns = Self.columns.filter { $0.word != column }
    return .table(wayTable([way, .ordered], columns, judgement, words))
  }

  private static let columns: [(word: OnceWord, quantity: Quantity)] = [
    (.looks, looks), (.madeTwice, madeTwice), (.seenHalfMade, seenHalfMade),
  ]

  private func looks(_ judgement: Judgement, _ words: Wording) -> Block {
    .chart(
      .bars(
        BarChart(
          title: words[OnceWord.looksTitle], unit: .nanoseconds,
          bars: judgement.bars(of: Self.lookCost, by: .look))))
  }

  private func wayTable(
    _ ways: [OnceWay], _ columns: [(word: OnceWord, quantity: Quantity)], _ judgement: Judgement,
    _ words: Wording
  ) -> Table {
    var table = Table(
      columns: [.init(words.text(OnceWord.way))]
        + columns.map {
          .init(words.text($0.word), $0.word == .looks ? .trailing : .decimal)
        })
    for way in ways {
      table.append(
        [Text(way.rawValue, .strong)]
          + columns.map { judgement.cell($0.quantity, way.condition) })
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
