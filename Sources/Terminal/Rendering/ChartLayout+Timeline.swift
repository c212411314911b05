extension ChartLayout {
  /// Rows of textured stretches above a time axis, with a legend of the textures.
  func timeline(_ chart: TimelineChart) -> [Text]? {
    guard let span = chart.span, !chart.rows.isEmpty else { return nil }
    let shown = chart.rows.prefix(max(chart.rowLimit, 1))
    let labels = shown.map { row in
      Text(shortened(preparation.prepare(row.label), to: max(width / 3, 9)))
    }
    let margin = (labels.map(\.columns).max() ?? 0) + 2
    let columns = max(width - margin, 8)
    let palette = TimelinePalette(chart, glyphs: glyphs)
    let strip = TimelineStrip(
      cells: TimelineCells(span: span, count: columns), palette: palette, preparation: preparation)
    let all = shown.map { strip.cells.owners(of: $0.segments) }
    let owners =
      chart.isExclusive ? strip.cells.exclusive(all, of: shown.map(\.segments)) : all
    var lines = zip(zip(shown, owners), labels).map { row, label in
      label.padded(to: margin) + strip.line(of: row.0, owners: row.1, fill: chart.fill)
    }
    if chart.rows.count > shown.count {
      let rest = canvas.words(.moreRows, ["count": "\(chart.rows.count - shown.count)"])
      lines.append(Text("\(glyphs.ellipsis) \(preparation.prepare(rest))", .faint))
    }
    return lines + timeAxis(span, columns: columns).indented(by: margin)
      + legend(palette.legend(of: chart))
  }

  /// A label without its middle, because rows are told apart by the number at the end.
  private func shortened(_ label: String, to columns: Int) -> String {
    guard DisplayWidth.of(label) > columns else { return label }
    let end = label.suffix(2)
    let beginning = DisplayWidth.truncated(
      label, to: columns - DisplayWidth.of(String(end)), ellipsis: glyphs.ellipsis)
    return beginning + end
  }

  /// The axis below the rows; time is counted from the beginning of the picture.
  private func timeAxis(_ span: ClosedRange<Double>, columns: Int) -> [Text] {
    let length = span.upperBound - span.lowerBound
    let scale = AxisScale(0, length, .linear)
    let ticks = scale.ticks(about: max(columns / 11, 2), .nanoseconds)
    let format = NumberFormat.column(ticks, .nanoseconds)
    var grid = CellGrid(width: columns, height: 2)
    for column in 0..<columns { grid.put(glyphs.axisHorizontal, column, 0, .faint) }
    var free = 0
    for tick in ticks {
      guard let fraction = scale.fraction(tick) else { continue }
      let column = min(Int(fraction * Double(columns)), columns - 1)
      let label = preparation.prepare(tick == 0 ? "0" : format.format(tick))
      let width = DisplayWidth.of(label)
      let start = min(max(column - (width - 1) / 2, 0), max(columns - width, 0))
      guard start >= free else { continue }
      grid.put(glyphs.axisTickBelow, column, 0, .faint)
      grid.write(label, start, 1, .faint)
      free = start + width + 2
    }
    return grid.lines
  }
}
