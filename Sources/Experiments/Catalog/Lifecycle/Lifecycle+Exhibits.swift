public import Results
public import Terminal
public import Wording

/// The words of the picture of `lifecycle`.
enum LifecycleWord: String, WordKey {
  static let page = WordPage("explain/lifecycle")
  case title
}

/// Where in its life a worker of `lifecycle` is, as its events name it.
enum LifecycleState: String, WordKey {
  static let page = LifecycleWord.page
  case created, running, ended
}

extension Lifecycle {
  /// The lives of the first round, and the figures.
  public func exhibits(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    Self.pictures(observations, judgement, words)
  }

  /// The lives of the first round, and the figures, whoever lived.
  static func pictures(
    _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    [lives(observations, words), .table(QuantityTable.table(judgement.figures, words))]
  }

  /// The lives where the order is asked for, and the numbers where it is who the workers were.
  public func exhibits(
    showing finding: String, _ observations: Observations, _ judgement: Judgement, _ words: Wording
  ) -> [Block] {
    finding == Self.identity.name
      ? [judgement.table(of: [Self.processes], words)]
      : exhibits(observations, judgement, words)
  }

  /// Between its first step and its last a worker may wait, so no processor is named there.
  private static func lives(_ observations: Observations, _ words: Wording) -> Block {
    let chart = EventTimeline.chart(
      observations.events, title: words[LifecycleWord.title], labels: false,
      state: EventTimeline.state(LifecycleState.self, words),
      label: EventTimeline.worker(words))
    return .chart(.timeline(chart))
  }
}
