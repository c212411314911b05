internal import Platform
public import Results
internal import Statistics
public import Terminal
public import Wording

/// The words of the tables and pictures of `switching`.
enum SwitchingWord: String, WordKey {
  static let page = WordPage("explain/switching")
  case barsTitle = "bars-title"
  case floor
  case threadsSame = "threads-same"
  case processesSame = "processes-same"
  case threadsTwo = "threads-two"
  case processesTwo = "processes-two"

  fileprivate init(_ kind: WorkerKind, _ place: Switching.Place) {
    switch (kind, place) {
    case (.thread, .same): self = .threadsSame
    case (.process, .same): self = .processesSame
    case (.thread, .two): self = .threadsTwo
    case (.process, .two): self = .processesTwo
    }
  }
}

extension Switching {
  /// The cost of one hop in every case, with the floor, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let bars = Place.allCases.flatMap { place in
      [WorkerKind.thread, .process].compactMap { kind in
        judgement.estimate(Self.switchCost, Self.condition(kind, place)).map {
          BarChart.Bar(
            words[SwitchingWord(kind, place)], $0)
        }
      }
    }
    let floor = judgement.estimate(Self.systemCall).map {
      BarChart.Reference(words[SwitchingWord.floor], $0.value)
    }
    return [
      .chart(
        .bars(
          BarChart(
            title: words[SwitchingWord.barsTitle], unit: .nanoseconds, bars: bars,
            reference: floor))),
      .table(QuantityTable.table(judgement.figures, words)),
    ]
  }
}
