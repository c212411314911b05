/// Draws series into the cells between two axes.
struct CurvePlot {
  let frame: CurveFrame
  let columns: Int
  /// The height of the picture in lines.
  let rows: Int
  let glyphs: Glyphs

  /// The column of a value of the horizontal axis, from 0.
  func column(of x: Double) -> Int? { dotX(x).map { $0 / 2 } }

  /// The row of a value of the vertical axis, from 0 at the top.
  func row(of y: Double) -> Int? { dotY(y).map { $0 / 4 } }

  /// The mark of a series; a stretch of line when its points are not marked.
  func legendGlyph(_ index: Int, _ series: CurveChart.Series) -> String {
    guard series.lineOnly else { return mark(index) }
    return glyphs.isUnicode ? "⠒⠒" : glyphs.plainLine + glyphs.plainLine
  }

  /// Draws the lines and intervals of all series, then the marks above them.
  func draw(_ series: [CurveChart.Series], into grid: inout CellGrid, origin: Int) {
    var dots = BrailleGrid(columns: columns, rows: rows)
    for (index, series) in series.enumerated() {
      let style = Style.series(index)
      let places = series.points.compactMap { place(of: $0) }
      for (start, end) in zip(places, places.dropFirst()) {
        dots.line(from: start, to: end, style)
      }
      for (x, low, high) in intervals(of: series) where glyphs.isUnicode {
        dots.line(from: (x, low), to: (x, high), style)
      }
    }
    dots.draw(
      into: &grid, column: origin, plainGlyph: glyphs.isUnicode ? nil : glyphs.plainLine)
    for (index, series) in series.enumerated() where !glyphs.isUnicode {
      // A line of dots would not be told from the line between the points.
      for (x, low, high) in intervals(of: series) {
        for row in high / 4...low / 4 {
          grid.put(glyphs.boxVertical, origin + x / 2, row, .series(index))
        }
      }
    }
    for (index, series) in series.enumerated() where !series.lineOnly {
      for point in series.points {
        guard let place = place(of: point) else { continue }
        grid.put(mark(index), origin + place.x / 2, place.y / 4, .series(index))
      }
    }
  }

  /// The places of the intervals: across, and the lower and the upper end counted from the top.
  private func intervals(of series: CurveChart.Series) -> [(x: Int, low: Int, high: Int)] {
    series.points.compactMap { point in
      guard let x = dotX(point.x), let low = point.low.flatMap(dotY),
        let high = point.high.flatMap(dotY), high <= low
      else { return nil }
      return (x, low, high)
    }
  }

  private func mark(_ index: Int) -> String { glyphs.marks[index % glyphs.marks.count] }

  private func place(of point: CurveChart.Point) -> (x: Int, y: Int)? {
    guard let x = dotX(point.x), let y = dotY(point.y) else { return nil }
    return (x, y)
  }

  private func dotX(_ x: Double) -> Int? {
    frame.x.fraction(x).map { Int((min(max($0, 0), 1) * Double(columns * 2 - 1)).rounded()) }
  }

  private func dotY(_ y: Double) -> Int? {
    let dots = rows * 4 - 1
    return frame.y.fraction(y).map {
      dots - Int((min(max($0, 0), 1) * Double(dots)).rounded())
    }
  }
}
