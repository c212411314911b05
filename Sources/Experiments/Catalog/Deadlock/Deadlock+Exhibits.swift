internal import Apparatus
public import Results
internal import Statistics
public import Terminal
public import Wording

extension Deadlock {
  /// The circle, who held and waited, the remedies side by side, and the chance of a deadlock.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let lock = Self.lock(words)
    var blocks: [Block] = []
    if let cycle = observations.cycle {
      blocks.append(
        LockPictures.circle(cycle, words, worker: EventTimeline.worker(words), lock: lock))
    }
    // Two ways of locking are enough to compare; the table has the others.
    for remedy in remedies.count > 1 ? [.none, .order] : remedies {
      blocks += timelines(observations.events, remedy, words)
    }
    blocks.append(.table(remedyTable(judgement, words)))
    if !gaps.isEmpty { blocks.append(.chart(.curves(chanceCurve(judgement, words)))) }
    let shown = [Self.deadlocked, Self.throughput, Self.retriesPerPair].map(\.name)
    let rest = judgement.figures.filter { !shown.contains($0.name) }
    return blocks + [.table(QuantityTable.table(rest, words))]
  }

  /// The remedies side by side, or the chance at each gap; for a deadlock its circle.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if finding == Self.gapEffect.name {
      return [judgement.table(of: [Self.deadlockChance], words)]
        + (gaps.isEmpty ? [] : [.chart(.curves(chanceCurve(judgement, words)))])
    }
    var table = remedyTable(judgement, words)
    table.title = nil
    guard finding == Self.deadlock.name, let cycle = observations.cycle else {
      return [.table(table)]
    }
    let circle = LockPictures.circle(
      cycle, words, worker: EventTimeline.worker(words), lock: Self.lock(words))
    return [circle, .table(table)]
  }

  private static func lock(_ words: Wording) -> (Int) -> String {
    { words(DeadlockWord.lock, ["name": $0 == 0 ? "A" : "B"]) }
  }

  private func timelines(
    _ events: [Record.Event], _ remedy: Remedy, _ words: Wording
  ) -> [Block] {
    let condition = Self.condition(remedy)
    let workers = condition.seen(as: .workers)
    guard events.contains(where: { $0.condition == workers }) else { return [] }
    let way =
      remedy == .none
      ? words[DeadlockWord.noRemedy]
      : words(DeadlockWord.withRemedy, ["remedy": remedy.rawValue])
    return [
      .chart(
        .timeline(
          EventTimeline.chart(
            events, title: words(DeadlockWord.workersTitle, ["way": way]), condition: workers,
            state: EventTimeline.state(DeadlockState.self, words),
            label: EventTimeline.worker(words)))),
      LockPictures.locks(
        events, condition, title: words(DeadlockWord.locksTitle, ["way": way]), words,
        lock: Self.lock(words)),
    ]
  }

  private func remedyTable(_ judgement: Judgement, _ words: Wording) -> Table {
    let columns: [(DeadlockWord, Quantity)] = [
      (.deadlocked, Self.deadlocked), (.throughput, Self.throughput),
      (.retries, Self.retriesPerPair),
    ]
    var table = Table(
      title: words.text(DeadlockWord.tableTitle),
      columns: [.init(words.text(DeadlockWord.remedy))]
        + columns.map { .init(words.text($0.0), .decimal) })
    for remedy in remedies {
      table.append(
        [Text(remedy.rawValue, .strong)]
          + columns.map { judgement.cell($0.1, Self.condition(remedy)) })
    }
    return table
  }

  /// What was counted, beside what chance alone would give.
  ///
  /// Both starts are uniform over the head h, so they lie within the gap g of each other with the
  /// chance 1 - (1 - g/h)².
  private func chanceCurve(_ judgement: Judgement, _ words: Wording) -> CurveChart {
    let points = gaps.compactMap { gap in
      judgement.estimate(Self.deadlockChance, Self.condition(gap)).map {
        CurveChart.Point(gap.nanoseconds, $0)
      }
    }
    let head = Double(DeadlockSlice.head)
    let longest = gaps.last?.nanoseconds ?? head
    let model = (0...32).map { step -> CurveChart.Point in
      let gap = longest * Double(step) / 32
      let apart = max(0, 1 - gap / head)
      return .init(gap, 1 - apart * apart)
    }
    return CurveChart(
      title: words[DeadlockWord.chanceTitle],
      x: .init(words[DeadlockWord.timeBetween], .nanoseconds),
      y: .init(words[DeadlockWord.chance], .share),
      series: [
        .init(words[DeadlockWord.counted], points),
        .init(words[DeadlockWord.model], model, lineOnly: true),
      ])
  }
}
