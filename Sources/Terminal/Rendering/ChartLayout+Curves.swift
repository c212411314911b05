extension ChartLayout {
  /// Lines and marks between two axes, with a legend below.
  func curves(_ chart: CurveChart) -> [Text]? {
    let rows = width < 60 ? 10 : 14
    guard let frame = CurveFrame(chart, columns: width / 12, rows: rows / 3 + 1) else { return nil }
    let yFormat = NumberFormat.column(frame.yTicks, chart.yAxis.unit)
    let yLabels = frame.yTicks.map { preparation.prepare(yFormat.number($0)) }
    let margin = (yLabels.map { DisplayWidth.of($0) }.max() ?? 0) + 1
    let columns = max(width - margin - 2, 8)
    var grid = CellGrid(width: width, height: rows + 2)
    let plot = CurvePlot(frame: frame, columns: columns, rows: rows, glyphs: glyphs)

    for row in 0..<rows { grid.put(glyphs.axisVertical, margin, row, .faint) }
    for (tick, label) in zip(frame.yTicks, yLabels) {
      guard let row = plot.row(of: tick) else { continue }
      grid.write(label, margin - 1 - DisplayWidth.of(label), row, .faint)
      grid.put(glyphs.axisTickLeft, margin, row, .faint)
    }
    grid.put(glyphs.axisCorner, margin, rows, .faint)
    for column in 1...columns {
      grid.put(glyphs.axisHorizontal, margin + column, rows, .faint)
    }
    xTicks(of: chart, frame, plot, into: &grid, origin: margin + 1)
    plot.draw(chart.series, into: &grid, origin: margin + 1)

    let xFormat = NumberFormat.column(frame.xTicks, chart.xAxis.unit)
    let head = Text(preparation.prepare(chart.yAxis.title(with: yFormat, canvas.words)), .faint)
    let foot = Text(preparation.prepare(chart.xAxis.title(with: xFormat, canvas.words)), .faint)
    return head.wrapped(to: width) + grid.lines
      + [foot.pushed(to: min(width, margin + 1 + columns))].flatMap { $0.wrapped(to: width) }
      + legend(entries(of: chart, plot))
  }

  private func entries(
    of chart: CurveChart, _ plot: CurvePlot
  ) -> [(glyph: String, style: Style, name: String)] {
    let series = chart.series.enumerated().map { index, series in
      (plot.legendGlyph(index, series), Style.series(index), series.label)
    }
    return series
      + (chart.hasIntervals ? [(glyphs.boxVertical, .faint, canvas.words[.interval])] : [])
  }

  /// The numbers below the horizontal axis; those that would touch a neighbour are left out.
  private func xTicks(
    of chart: CurveChart, _ frame: CurveFrame, _ plot: CurvePlot, into grid: inout CellGrid,
    origin: Int
  ) {
    let format = NumberFormat.column(frame.xTicks, chart.xAxis.unit)
    var free = 0
    for tick in frame.xTicks {
      guard let column = plot.column(of: tick) else { continue }
      let label = preparation.prepare(format.number(tick))
      let length = DisplayWidth.of(label)
      let start = min(max(origin + column - (length - 1) / 2, 0), grid.width - length)
      guard start >= free else { continue }
      grid.put(glyphs.axisTickBelow, origin + column, plot.rows, .faint)
      grid.write(label, start, plot.rows + 1, .faint)
      free = start + length + 1
    }
  }
}
