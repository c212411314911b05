internal import Results
internal import Terminal
internal import Wording

/// Recorded events as a timeline: a row for each worker, in the order of the workers.
enum EventTimeline {
  /// Builds the chart from the events of one condition, or of all where none is named.
  ///
  /// `state` gives the words for what a worker was doing, by the name in the records, and `label`
  /// those for a row, by the number of the worker from 0. Without `labels` a stretch names neither
  /// the processor nor the detail that was recorded with it.
  static func chart(
    _ events: [Record.Event], title: String, condition: Condition? = nil,
    fill: TimelineChart.Fill = .state, isExclusive: Bool = false, labels: Bool = true,
    state: (String) -> String,
    label: (Int) -> String
  ) -> TimelineChart {
    let chosen = events.filter { condition == nil || $0.condition == condition }
    let rows = Set(chosen.map(\.worker)).sorted().map { worker in
      let own = chosen.filter { $0.worker == worker }
      return TimelineChart.Row(
        label(worker),
        segments: own.filter { $0.end > $0.start }.map { event in
          .init(
            start: event.start, end: event.end, state: state(event.name),
            label: labels ? event.processor.map { "\($0)" } ?? event.detail : nil)
        },
        instants: own.filter { $0.end == $0.start }.map { .init(state($0.name), at: $0.start) })
    }
    return TimelineChart(
      title: title, rows: rows, fill: fill, isExclusive: isExclusive,
      patterns: patterns(of: chosen, state))
  }

  /// The textures that are usual for what was recorded, each for one state, in any language.
  private static func patterns(
    of events: [Record.Event], _ state: (String) -> String
  ) -> [String: TimelinePattern] {
    let names = events.filter { $0.end > $0.start }.map(\.name)
    return names.reduce(into: [:]) { patterns, name in
      guard let usual = usualPattern(of: name), !patterns.values.contains(usual) else { return }
      patterns[state(name)] = usual
    }
  }

  /// The texture of a state that has a usual one, by its name in the records.
  private static func usualPattern(of state: String) -> TimelinePattern? {
    switch state {
    case "running", "working", "customer pays": .solid
    case "waiting", "sleeping": .line
    case "holding lock", "eating": .dense
    case "holding one", "one fork": .medium
    case "holding one, waiting", "one fork, waiting": .sparse
    case "created", "free", "thinking": .dots
    case "ended", "zombie": .doubleLine
    case "orphan": .wave
    default: nil
    }
  }

  /// The words for what a worker was doing, where the records name it by a key.
  static func state<State: WordKey>(_: State.Type, _ words: Wording) -> (String) -> String {
    { State(rawValue: $0).map { words[$0] } ?? $0 }
  }

  /// The usual words for a row: the number of the worker, from 1.
  static func worker(_ words: Wording) -> (Int) -> String { numbered(ExhibitWord.worker, words) }

  /// Words for a row that hold the number of the worker, from 1.
  static func numbered(_ word: some WordKey, _ words: Wording) -> (Int) -> String {
    { words(word, ["number": "\($0 + 1)"]) }
  }
}
