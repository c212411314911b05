public import Results
internal import Statistics
public import Terminal
public import Wording

extension Race {
  /// The guards side by side, their costs as bars, and a moment under a lock.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [
      .table(guardTable(`guard`.measured, judgement, words)),
      .chart(.bars(costBars(judgement, words))),
    ]
      + [moment(observations.events, words)].compactMap { $0.map { .chart(.timeline($0)) } }
      + luck(judgement, words).map { .paragraph($0) }
  }

  /// The unguarded counter, the tests that passed, the guards, or what they cost.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    switch finding {
    case Self.lostUpdates.name: [.table(guardTable([.none], judgement, words))]
    case Self.unguardedTests.name: judgement.deciding([Self.lookedFine], words)
    case Self.cheapestGuard.name: [.chart(.bars(costBars(judgement, words)))]
    default: [.table(guardTable(`guard`.measured, judgement, words))]
    }
  }

  private func guardTable(
    _ guards: [RaceGuard], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      columns: [
        .init(words.text(RaceWord.guard)), .init(words.text(RaceWord.updatesLost), .trailing),
        .init(words.text(RaceWord.shareLost), .decimal),
        .init(words.text(RaceWord.eachUpdate), .decimal),
        .init(words.text(RaceWord.price), .decimal),
      ])
    for guarded in guards {
      table.append(
        [Text(guarded.rawValue, .strong)]
          + [Self.lostCount, Self.lostShare, Self.updateCost, Self.guardPrice].map {
            judgement.cell($0, guarded.condition)
          })
    }
    table.caption = together(judgement, words)
    return table
  }

  private func together(_ judgement: Judgement, _ words: Wording) -> Text? {
    let unguarded = RaceGuard.none.condition
    guard let overlap = judgement.estimate(.overlap, unguarded),
      let running = judgement.estimate(.running, unguarded)
    else { return nil }
    return words.text(
      RaceWord.atWorkTogether,
      [
        "overlap": .number(NumberFormat.format(overlap.value, unit: .share)),
        "running": .number(NumberFormat.format(running.value, unit: .count)),
      ])
  }

  private func costBars(_ judgement: Judgement, _ words: Wording) -> BarChart {
    let bars = judgement.bars(of: Self.updateCost, by: .guard).sorted { $0.value < $1.value }
    let unguarded = judgement.estimate(Self.updateCost, RaceGuard.none.condition)
    return BarChart(
      title: words[RaceWord.costTitle], unit: .nanoseconds, bars: bars,
      reference: unguarded.map { .init(words[RaceWord.unguarded], $0.value) })
  }

  private func moment(_ events: [Record.Event], _ words: Wording) -> TimelineChart? {
    guard let guarded = events.first?.condition[.guard] else { return nil }
    var chart = EventTimeline.chart(
      events, title: words(RaceWord.momentTitle, ["guard": guarded]),
      state: { RaceSampling.State(rawValue: $0).map { words[$0.word] } ?? $0 },
      label: EventTimeline.worker(words))
    chart.patterns[words[RaceWord.noTurn]] = .dots
    return chart
  }

  /// How often the fault did not show, with the interval: always said, because a test that passes
  /// proves little.
  private func luck(_ judgement: Judgement, _ words: Wording) -> [Text] {
    [(Self.longSlice, RaceWord.slicesLookedFine), (Self.shortTest, .testsLookedFine)]
      .compactMap { condition, word in
        judgement.estimate(Self.lookedFine, condition).map { share in
          let passed = Int((share.value * Double(share.count)).rounded())
          return words.text(
            word,
            [
              "passed": .number(NumberFormat.count(passed)),
              "count": .number(NumberFormat.count(share.count)),
              "length": Text(NumberFormat.count(testLength)),
              "interval": .number(share.intervalText(in: .share)),
            ])
        }
      }
  }
}
