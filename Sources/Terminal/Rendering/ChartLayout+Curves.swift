extension ChartLayout {
  /// Lines and marks between two axes, with a legend below.
  func curves(_ chart: CurveChart) -> [Text]? {
    guard let frame = CurveFrame(chart, width: width) else { return nil }
    let yFormat = NumberFormat.column(frame.yTicks, chart.yAxis.unit)
    let yLabels = frame.yTicks.map { preparation.prepare(yFormat.number($0)) }
    let margin = (yLabels.map { DisplayWidth.of($0) }.max() ?? 0) + 1
    let columns = max(width - margin - 2, 8)
    var grid = CellGrid(width: width, height: frame.rows + 2)
    let plot = CurvePlot(frame: frame, columns: columns, glyphs: glyphs)

    for row in 0..<frame.rows { grid.put(glyphs.axisVertical, margin, row, .faint) }
    for (tick, label) in zip(frame.yTicks, yLabels) {
      guard let row = plot.row(of: tick) else { continue }
      grid.write(label, margin - 1 - DisplayWidth.of(label), row, .faint)
      grid.put(glyphs.axisTickLeft, margin, row, .faint)
    }
    grid.put(glyphs.axisCorner, margin, frame.rows, .faint)
    for column in 1...columns {
      grid.put(glyphs.axisHorizontal, margin + column, frame.rows, .faint)
    }
    xTicks(of: chart, frame, plot, into: &grid, origin: margin + 1)
    plot.draw(chart.series, into: &grid, origin: margin + 1)

    let xFormat = NumberFormat.column(frame.xTicks, chart.xAxis.unit)
    let head = Text(axisTitle(chart.yAxis, yFormat), .faint)
    let foot = Text(axisTitle(chart.xAxis, xFormat), .faint)
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
    let hasIntervals = chart.series.flatMap(\.points).contains {
      ($0.low ?? $0.y) < ($0.high ?? $0.y)
    }
    return series + (hasIntervals ? [(glyphs.boxVertical, .faint, "interval")] : [])
  }

  /// The title of an axis with the unit its numbers share.
  private func axisTitle(_ axis: CurveChart.Axis, _ format: NumberFormat) -> String {
    let symbol = format.symbol ?? ""
    let unit = symbol.isEmpty ? "" : " (\(symbol))"
    let scale = axis.scale == .logarithmic ? ", logarithmic" : ""
    return preparation.prepare(axis.title + unit + scale)
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
      grid.put(glyphs.axisTickBelow, origin + column, frame.rows, .faint)
      grid.write(label, start, frame.rows + 1, .faint)
      free = start + length + 1
    }
  }
}
