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
    var chosen: [String: TimelinePattern] = [:]
    for state in states {
      let wish = patterns[state] ?? TimelinePattern.customary(for: state)
      if let wish, patterns[state] != nil || !chosen.values.contains(wish) {
        chosen[state] = wish
      }
    }
    for state in states where chosen[state] == nil {
      let free = TimelinePattern.allCases.filter { !chosen.values.contains($0) }
      chosen[state] = free.first ?? .medium
    }
    return chosen
  }

  /// One sentence with the rows, the time they cover and the share of each state.
  public var alternative: String {
    guard let span else { return "\(title): nothing happened." }
    let length = NumberFormat.format(span.upperBound - span.lowerBound, unit: .nanoseconds)
    let segments = rows.flatMap(\.segments)
    let total = segments.reduce(0) { $0 + ($1.end - $1.start) }
    let shares = states.map { state -> String in
      let time = segments.filter { $0.state == state }.reduce(0) { $0 + ($1.end - $1.start) }
      return ", \(state) \(NumberFormat.format(total > 0 ? time / total : 0, unit: .share))"
    }
    let plural = rows.count == 1 ? "row" : "rows"
    return "\(title): \(rows.count) \(plural) over \(length)\(shares.joined())."
  }
}
