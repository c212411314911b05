internal import Apparatus
public import Results
internal import Statistics
public import Terminal
public import Wording

extension Philosophers {
  /// The longest circle that is still one picture; the timeline shows longer ones too.
  private static let longestCircle = 5

  /// The circle, two evenings from near, and the strategies side by side.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    var blocks: [Block] = []
    if let cycle = observations.cycle, cycle.count <= Self.longestCircle {
      blocks.append(
        LockPictures.circle(
          cycle, words, worker: EventTimeline.numbered(PhilosophersWord.philosopher, words),
          lock: EventTimeline.numbered(PhilosophersWord.fork, words)))
    }
    for strategy in strategies.count > 1 ? [.naive, .ordered] : strategies {
      blocks += timelines(observations.events, strategy, words)
    }
    return blocks + [
      .table(strategyTable(Self.columns, judgement, words)), .chart(.bars(meals(judgement, words))),
    ]
  }

  /// The strategies side by side, with the columns that decide.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let deciding: [(PhilosophersWord, Quantity)] =
      finding == Self.mealFairness.name
      ? [(.fairness, Self.fairness), (.longestHunger, Self.longestHunger)]
      : [(.deadlocked, Self.deadlocked)]
    let columns = deciding + [(.mealsPerSecond, Self.mealsPerSecond)]
    return [.table(strategyTable(columns, judgement, words))]
  }

  private func timelines(
    _ events: [Record.Event], _ strategy: Strategy, _ words: Wording
  ) -> [Block] {
    let condition = Self.condition(strategy)
    let people = condition.seen(as: .workers)
    guard events.contains(where: { $0.condition == people }) else { return [] }
    let chosen = ["strategy": strategy.rawValue]
    return [
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: words(PhilosophersWord.peopleTitle, chosen), condition: people,
            state: EventTimeline.state(PhilosopherState.self, words),
            label: EventTimeline.numbered(PhilosophersWord.philosopher, words)))),
      LockPictures.locks(
        events, condition, title: words(PhilosophersWord.forksTitle, chosen), words,
        lock: EventTimeline.numbered(PhilosophersWord.fork, words)),
    ]
  }

  private static let columns: [(PhilosophersWord, Quantity)] = [
    (.deadlocked, deadlocked), (.mealsPerSecond, mealsPerSecond), (.fairness, fairness),
    (.longestHunger, longestHunger), (.recording, .recordingCost),
  ]

  private func strategyTable(
    _ columns: [(PhilosophersWord, Quantity)], _ judgement: Judgement, _ words: Wording
  ) -> Table {
    var table = Table(
      title: words.text(PhilosophersWord.tableTitle),
      columns: [.init(words.text(PhilosophersWord.strategy))]
        + columns.map { .init(words.text($0.0), .decimal) },
      caption: words.text(PhilosophersWord.tableCaption))
    for strategy in strategies {
      table.append(
        [Text(strategy.rawValue, .strong)]
          + columns.map { judgement.cell($0.1, Self.condition(strategy)) })
    }
    return table
  }

  private func meals(_ judgement: Judgement, _ words: Wording) -> BarChart {
    BarChart(
      title: words[PhilosophersWord.barsTitle], unit: .perSecond,
      bars: strategies.compactMap { strategy in
        judgement.estimate(Self.mealsPerSecond, Self.condition(strategy)).map {
          .init(strategy.rawValue, $0)
        }
      })
  }
}
