public import Results
public import Terminal

/// Recorded events as a timeline: a row for each worker, in the order of the workers.
public enum EventTimeline {
  /// Builds the chart from the events of one condition, or of all where none is named.
  public static func chart(
    _ events: [Record.Event], title: String, condition: Condition? = nil,
    fill: TimelineChart.Fill = .state, label: (Int) -> String = { "worker \($0 + 1)" }
  ) -> TimelineChart {
    let chosen = events.filter { condition == nil || $0.condition == condition }
    let rows = Set(chosen.map(\.worker)).sorted().map { worker in
      let own = chosen.filter { $0.worker == worker }
      return TimelineChart.Row(
        label(worker),
        segments: own.filter { $0.end > $0.start }.map { event in
          .init(
            start: event.start, end: event.end, state: event.name,
            label: event.processor.map { "\($0)" } ?? event.detail)
        },
        instants: own.filter { $0.end == $0.start }.map { .init($0.name, at: $0.start) })
    }
    return TimelineChart(title: title, rows: rows, fill: fill)
  }
}
