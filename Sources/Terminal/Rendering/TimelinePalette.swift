/// Which texture stands for which state, and which mark for which event.
struct TimelinePalette {
  private let patterns: [String: TimelinePattern]
  private let order: [String]
  private let events: [String]
  private let glyphs: Glyphs

  /// Gives every state of a chart a texture of its own as long as there are enough.
  init(_ chart: TimelineChart, glyphs: Glyphs) {
    self.glyphs = glyphs
    order = chart.states
    events = chart.events
    patterns = chart.chosenPatterns
  }

  /// The texture and the colour of a state.
  func fill(of state: String) -> (glyph: String, style: Style) {
    let pattern = patterns[state] ?? .medium
    return (glyphs.texture(pattern), pattern.style)
  }

  /// The mark of an event.
  func mark(of event: String) -> String {
    let index = events.firstIndex(of: event) ?? 0
    return glyphs.marks[index % glyphs.marks.count]
  }

  /// The states and the events with their signs.
  func legend(of chart: TimelineChart) -> [(glyph: String, style: Style, name: String)] {
    let states = order.map { state -> (glyph: String, style: Style, name: String) in
      let fill = fill(of: state)
      guard chart.fill == .label else { return (fill.glyph + fill.glyph, fill.style, state) }
      let labels = chart.rows.flatMap(\.segments).filter { $0.state == state }
        .compactMap(\.label).uniqued().sorted()
      guard !labels.isEmpty else { return (fill.glyph + fill.glyph, fill.style, state) }
      return (labels.prefix(8).joined(separator: " "), fill.style, state)
    }
    return states + events.map { (mark(of: $0), Style.strong, $0) }
  }
}

extension TimelinePattern {
  /// The colour that goes with the texture.
  package var style: Style {
    switch self {
    case .solid: .good
    case .dense: .warning
    case .sparse: .bad
    case .line, .dots: .faint
    case .doubleLine: .series(0)
    case .medium: .series(2)
    case .wave: .series(4)
    }
  }
}
