public import Results
public import Terminal
public import Wording

/// The words of the picture of `timeline`.
enum TimelineWord: String, WordKey {
  static let page = WordPage("explain/timeline")
  case title
}

/// What a worker of `timeline` does, as its events name it.
enum TimelineState: String, WordKey {
  static let page = TimelineWord.page
  case running, waiting
}

extension Timeline {
  /// Who had which processor when, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    let chart = EventTimeline.chart(
      observations.events, title: words[TimelineWord.title], fill: .label,
      isExclusive: true, state: EventTimeline.state(TimelineState.self, words),
      label: EventTimeline.worker(words))
    return [.chart(.timeline(chart)), .table(QuantityTable.table(judgement.figures, words))]
  }

  /// The picture of one round, or the changes that were counted in all of them.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.migration.name
      ? [judgement.table(of: [Self.migrations], words)]
      : exhibits(observations, judgement, words)
  }
}
