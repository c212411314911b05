internal import Apparatus
internal import Results
internal import Terminal
internal import Wording

/// What was recorded of workers and their locks, as pictures.
enum LockPictures {
  /// The circle of workers that wait for each other: each waits for a lock that the next one holds.
  static func circle(
    _ cycle: [WaitForGraph.Link], _ words: Wording, worker: (Int) -> String, lock: (Int) -> String
  ) -> Block {
    let nodes = cycle.flatMap {
      [
        CycleGraph.Node(worker($0.worker), words[ExhibitWord.waitsFor]),
        CycleGraph.Node(lock($0.lock), words[ExhibitWord.isHeldBy]),
      ]
    }
    return .chart(.graph(CycleGraph(title: words[ExhibitWord.circleFound], nodes: nodes)))
  }

  /// Who held each lock when.
  static func locks(
    _ events: [Record.Event], _ condition: Condition, title: String, _ words: Wording,
    lock: (Int) -> String
  ) -> Block {
    .chart(
      .timeline(
        EventTimeline.chart(
          events, title: title, condition: condition.seen(as: .locks), fill: .label,
          state: { LockTimeline.LockState(rawValue: $0).map { words[$0.word] } ?? $0 },
          label: lock)))
  }
}

extension LockTimeline.LockState {
  fileprivate var word: ExhibitWord {
    switch self {
    case .free: .lockFree
    case .held: .lockHeld
    }
  }
}
