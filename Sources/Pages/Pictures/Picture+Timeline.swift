internal import Terminal

extension Picture {
  /// How many stretches can be told apart on the widest page.
  private static let cells = 800
  private static let stripHeight = 16.0
  private static let rowHeight = 40.0

  /// Textured stretches below the name of each row, above a time axis.
  static func timeline(_ chart: TimelineChart, _ words: PageWords) -> Picture? {
    guard let span = chart.span, !chart.rows.isEmpty else { return nil }
    let textures = TimelineTextures(chart)
    let shown = chart.rows.prefix(max(chart.rowLimit, 1))
    var picture = Picture(height: 0)
    for row in shown {
      picture.text(row.label, x: 0, y: picture.height + 12)
      picture.add(strip(row, of: chart, span, textures, y: picture.height + 17))
      picture.height += rowHeight
    }
    picture.timeAxis(span)
    for entry in textures.legend {
      picture.explain(
        entry.name,
        [
          Markup(
            "rect",
            [
              "width": "22", "height": "12",
              "fill": PictureDefinitions.fill(entry.pattern),
            ])
        ])
    }
    for (index, event) in chart.events.enumerated() {
      picture.explain(event, markSign(index, class: "ink"))
    }
    if chart.rows.count > shown.count {
      let rest = "\(chart.rows.count - shown.count)"
      picture.explain(words.layout(.moreRows, ["count": rest]), [])
    }
    return picture
  }

  /// The strip of a row; textures begin anew in each, because it has a picture of its own.
  private static func strip(
    _ row: TimelineChart.Row, of chart: TimelineChart, _ span: ClosedRange<Double>,
    _ textures: TimelineTextures, y: Double
  ) -> Markup {
    var strip = Picture(height: stripHeight)
    let cells = TimelineCells(span: span, count: Picture.cells)
    let owners = cells.owners(of: row.segments)
    var start = 0
    while start < owners.count {
      let owner = owners[start]
      let end = owners[start...].firstIndex { $0 != owner } ?? owners.count
      defer { start = end }
      guard let owner else { continue }
      let segment = row.segments[owner]
      let (low, high) = (share(start), share(end))
      strip.bar(
        from: low, to: high, y: 0, height: stripHeight, class: "stretch",
        fill: PictureDefinitions.fill(textures.pattern(of: segment)))
      strip.label(segment.label, from: low, to: high, on: textures.pattern(of: segment))
    }
    for instant in row.instants {
      let index = chart.events.firstIndex(of: instant.name) ?? 0
      let x = share(cells.column(of: instant.time))
      strip.line((x, 0), (x, stripHeight), class: "halo", stroke: "var(--paper)", width: 3)
      strip.mark(index, x: x, y: stripHeight / 2, class: "ink")
    }
    return Markup(
      "svg",
      [
        "y": pixels(y), "width": "100%", "height": pixels(stripHeight), "overflow": "visible",
      ], strip.shapes)
  }

  /// Writes a label into a stretch that has room for it on a phone.
  private mutating func label(
    _ label: String?, from low: Double, to high: Double, on pattern: TimelinePattern
  ) {
    guard let label, high - low > Picture.width(of: label) + 0.02 else { return }
    text(
      label, x: (low + high) / 2, y: 12, anchor: .middle,
      class: pattern == .solid ? "onfill" : "halo")
  }

  private static func share(_ cell: Int) -> Double { Double(cell) / Double(cells) }

  /// The axis below the rows; time is counted from the beginning of the picture.
  private mutating func timeAxis(_ span: ClosedRange<Double>) {
    let scale = AxisScale(0, span.upperBound - span.lowerBound, .linear)
    let ticks = scale.ticks(about: 4, .nanoseconds)
    let format = NumberFormat.column(ticks, .nanoseconds)
    line((0, height), (1, height), class: "axis")
    for tick in ticks {
      guard let share = scale.fraction(tick) else { continue }
      line((share, height), (share, height + 4), class: "axis")
      text(
        tick == 0 ? "0" : format.format(tick), x: share, y: height + 18,
        anchor: Picture.anchor(at: share), class: "faint")
    }
    height += 24
  }
}
