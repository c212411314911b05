extension TimelineChart {
  /// The names of the states in order of first appearance.
  public var states: [String] {
    rows.flatMap(\.segments).map(\.state).uniqued()
  }

  /// The names of the events in order of first appearance.
  public var events: [String] {
    rows.flatMap(\.instants).map(\.name).uniqued()
  }

  /// The earliest and the latest time of all rows, in nanoseconds; nil when there is none.
  public var span: ClosedRange<Double>? {
    let times =
      rows.flatMap(\.segments).flatMap { [$0.start, $0.end] }
      + rows.flatMap(\.instants).map(\.time)
    let finite = times.filter(\.isFinite)
    guard let first = finite.min(), let last = finite.max() else { return nil }
    return first...last
  }

  /// A texture of its own for every state, as long as there are enough.
  package var chosenPatterns: [String: TimelinePattern] {
    // Names of states are words of a language, so nothing may be read from them.
    var chosen = patterns.filter { states.contains($0.key) }
    for state in states where chosen[state] == nil {
      let free = TimelinePattern.allCases.filter { !chosen.values.contains($0) }
      chosen[state] = free.first ?? .medium
    }
    return chosen
  }
}
