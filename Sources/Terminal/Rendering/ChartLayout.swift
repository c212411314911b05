/// Lays a chart out below its title.
struct ChartLayout {
  /// The widest picture in columns; a wider one shows nothing more.
  static let widest = 100

  let canvas: Canvas
  let width: Int
  let glyphs: Glyphs
  let preparation: TextPreparation

  /// A layout for pictures of at most a width.
  init(canvas: Canvas, width: Int) {
    self.canvas = canvas
    self.width = min(width, ChartLayout.widest)
    glyphs = Glyphs.of(canvas)
    preparation = TextPreparation(canvas: canvas)
  }

  /// The title and the picture; one sentence where there is nothing to draw.
  func lines(of chart: Chart) -> [Text] {
    guard canvas.pictures, let picture = picture(of: chart) else {
      let prose = min(width, DocumentLayout.measure)
      return Text(preparation.prepare(chart.alternative(canvas.words))).wrapped(to: prose)
    }
    let title = Text(preparation.prepare(chart.title), .title)
    return (title.isEmpty ? [] : title.wrapped(to: width)) + picture
  }

  /// The picture; nil when there is nothing to draw.
  private func picture(of chart: Chart) -> [Text]? {
    switch chart {
    case .bars(let chart): bars(chart)
    case .histogram(let chart): histogram(chart)
    case .curves(let chart): curves(chart)
    case .timeline(let chart): timeline(chart)
    case .graph(let chart): cycle(chart)
    }
  }

  /// Marks and names side by side, wrapped between entries.
  func legend(_ entries: [(glyph: String, style: Style, name: String)]) -> [Text] {
    var lines: [Text] = []
    for entry in entries {
      let item =
        Text(entry.glyph, entry.style) + " " + Text(preparation.prepare(entry.name), .faint)
      if let last = lines.last, last.columns + 3 + item.columns <= width {
        lines[lines.count - 1] = last + "   " + item
      } else {
        lines.append(item)
      }
    }
    return lines.flatMap { $0.wrapped(to: width) }
  }

  /// The prepared text of a number.
  func prepared(_ number: String) -> Text {
    Text(preparation.prepare(number), .number)
  }
}
