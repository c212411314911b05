internal import Terminal

/// Which texture stands for which stretch of a timeline.
struct TimelineTextures {
  /// The textures with their names, in order of first appearance.
  let legend: [(name: String, pattern: TimelinePattern)]
  private let patterns: [String: TimelinePattern]
  private let fill: TimelineChart.Fill

  /// Where labels fill the stretches, each label has a texture, the full ones first.
  private static let forLabels: [TimelinePattern] = [
    .solid, .medium, .dense, .sparse, .doubleLine, .wave, .line, .dots,
  ]

  init(_ chart: TimelineChart) {
    fill = chart.fill
    guard chart.fill == .label else {
      let patterns = chart.chosenPatterns
      self.patterns = patterns
      legend = chart.states.map { ($0, patterns[$0] ?? .medium) }
      return
    }
    let segments = chart.rows.flatMap(\.segments)
    let labelled = chart.states.flatMap { state in
      segments.filter { $0.state == state && $0.label != nil }.sorted {
        ($0.label ?? "") < ($1.label ?? "")
      }.map(TimelineTextures.key).uniqued()
    }
    let others = segments.filter { $0.label == nil }.map(\.state).uniqued()
    // What has no label is told apart from what has one, as everywhere else.
    let usual = others.map { ($0, chart.patterns[$0] ?? .line) }
    let free = TimelineTextures.forLabels.filter { !usual.map(\.1).contains($0) }
    legend = labelled.enumerated().map { ($1, free[$0 % free.count]) } + usual
    patterns = Dictionary(legend.map { ($0.name, $0.pattern) }) { former, _ in former }
  }

  /// The texture of a stretch.
  func pattern(of segment: TimelineChart.Segment) -> TimelinePattern {
    let name = fill == .state ? segment.state : TimelineTextures.key(segment)
    return patterns[name] ?? .medium
  }

  private static func key(_ segment: TimelineChart.Segment) -> String {
    segment.label.map { "\(segment.state) \($0)" } ?? segment.state
  }
}
