public import Results
public import Terminal
public import Wording

extension PoolDeadlock {
  /// Who waits for which task, the ways side by side, and how the queues grew.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    chainBlocks(observations, judgement, words) + queueBlocks(observations, judgement, words)
  }

  /// The workers and the ways, or the figures of the queues that decide.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    switch finding {
    case Self.poolDeadlock.name: chainBlocks(observations, judgement, words)
    case Self.remedies.name: [waysTable(judgement, words)]
    default: [queuesTable(judgement, words)]
    }
  }

  private func chainBlocks(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if ways.isEmpty { return [] }
    let condition = Self.condition(.wait).seen(as: .workers)
    let isDrawn = observations.events.contains { $0.condition == condition }
    let timeline = Block.chart(
      .timeline(
        EventTimeline.chart(
          observations.events, title: words[PoolDeadlockWord.timelineTitle], condition: condition,
          state: EventTimeline.state(PoolWorkerState.self, words),
          label: EventTimeline.worker(words))))
    return (isDrawn ? [timeline] : []) + [waysTable(judgement, words)]
  }

  private func queueBlocks(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    if queues.isEmpty { return [] }
    let series = queues.compactMap { queue -> CurveChart.Series? in
      guard let lengths = observations.note(.queueLengths, queue.condition)?.numbers else {
        return nil
      }
      return CurveChart.Series(
        queue.rawValue, lengths.enumerated().map { .init(Double($0 + 1), $1) })
    }
    let chart = CurveChart(
      title: words[PoolDeadlockWord.lengthsTitle],
      x: .init(words[PoolDeadlockWord.tasksGiven], .count),
      y: .init(words[PoolDeadlockWord.tasksInQueue], .count), series: series)
    return (series.isEmpty ? [] : [.chart(.curves(chart))]) + [queuesTable(judgement, words)]
  }

  private func waysTable(_ judgement: Judgement, _ words: Wording) -> Block {
    table(
      .waysTitle, [Self.stuck, Self.waitingWorkers, Self.tasksLeft, Self.chainTime],
      ways.map { ($0.rawValue, Self.condition($0)) }, judgement, words)
  }

  private func queuesTable(_ judgement: Judgement, _ words: Wording) -> Block {
    table(
      .queuesTitle, [Self.longestQueue, Self.producerTime, Self.queueWait, Self.taskRate],
      queues.map { ($0.rawValue, $0.condition) }, judgement, words)
  }

  /// A row for each quantity, and a column for each condition.
  private func table(
    _ title: PoolDeadlockWord, _ quantities: [Quantity], _ columns: [(String, Condition)],
    _ judgement: Judgement, _ words: Wording
  ) -> Block {
    var table = Table(
      title: words.text(title),
      columns: [.init("")] + columns.map { .init(Text($0.0), .decimal) })
    for quantity in quantities
    where columns.contains(where: { judgement.figure(quantity, $0.1) != nil }) {
      table.append([Text(quantity.name, .strong)] + columns.map { judgement.cell(quantity, $0.1) })
    }
    return .table(table)
  }
}
