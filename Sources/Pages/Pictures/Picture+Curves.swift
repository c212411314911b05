internal import Terminal

extension Picture {
  private static let curveHeight = 220.0
  private static let curveTop = 34.0

  /// Lines and marks above a horizontal axis; the numbers of the other axis stand on their lines.
  static func curves(_ chart: CurveChart, _ words: PageWords) -> Picture? {
    guard let frame = CurveFrame(chart, columns: 5, rows: 5) else { return nil }
    let xFormat = NumberFormat.column(frame.xTicks, chart.xAxis.unit)
    let yFormat = NumberFormat.column(frame.yTicks, chart.yAxis.unit)
    let base = curveTop + curveHeight
    var picture = Picture(height: base + 38)
    picture.text(chart.yAxis.title(with: yFormat, words.layout), x: 0, y: 12, class: "faint")
    for tick in frame.yTicks {
      guard let y = down(tick, frame) else { continue }
      picture.line((0, y), (1, y), class: tick == frame.y.low ? "axis" : "grid")
    }
    picture.line((0, base), (1, base), class: "axis")
    for (index, series) in chart.series.enumerated() { picture.draw(series, index, frame) }
    // Numbers stand above the lines of the data, with a rim, so that both can be read.
    for tick in frame.yTicks {
      guard let y = down(tick, frame), base - y > 8 else { continue }
      picture.text(yFormat.number(tick), x: 0, y: y - 4, class: "faint halo")
    }
    picture.numbers(below: base, frame, xFormat)
    picture.text(
      chart.xAxis.title(with: xFormat, words.layout), x: 1, y: base + 34, anchor: .end,
      class: "faint")
    for (index, series) in chart.series.enumerated() {
      picture.explain(series.label, sign(of: series, index))
    }
    if chart.hasIntervals {
      picture.explain(
        words.layout[.interval],
        [Markup("line", ["x1": "11", "x2": "11", "y2": "12", "class": "interval"])])
    }
    return picture
  }

  /// Where a value lies across; the numbers of the other axis stand left of all.
  private static func across(_ value: Double, _ frame: CurveFrame) -> Double? {
    frame.x.fraction(value).map { 0.09 + 0.91 * min(max($0, 0), 1) }
  }

  private static func down(_ value: Double, _ frame: CurveFrame) -> Double? {
    frame.y.fraction(value).map { curveTop + (1 - min(max($0, 0), 1)) * curveHeight }
  }

  private mutating func draw(_ series: CurveChart.Series, _ index: Int, _ frame: CurveFrame) {
    let name = Style.series(index).className
    let places = series.points.compactMap { point -> (x: Double, y: Double)? in
      guard let x = Picture.across(point.x, frame), let y = Picture.down(point.y, frame) else {
        return nil
      }
      return (x, y)
    }
    for (start, end) in zip(places, places.dropFirst()) {
      line(
        start, end, class: name, stroke: "currentColor", width: 2,
        dashes: series.lineOnly ? "6 4" : nil)
    }
    for point in series.points {
      guard let x = Picture.across(point.x, frame),
        let low = point.low.flatMap({ Picture.down($0, frame) }),
        let high = point.high.flatMap({ Picture.down($0, frame) }), low > high
      else { continue }
      line((x, low), (x, high), class: name, stroke: "currentColor", width: 1.5)
    }
    guard !series.lineOnly else { return }
    for place in places { mark(index, x: place.x, y: place.y, class: name) }
  }

  /// The numbers below the axis; those that would touch a neighbour on a phone are left out.
  private mutating func numbers(below base: Double, _ frame: CurveFrame, _ format: NumberFormat) {
    var free = -1.0
    for tick in frame.xTicks {
      guard let share = Picture.across(tick, frame) else { continue }
      let label = format.number(tick)
      let place = Picture.extent(of: label, at: share)
      guard place.lowerBound >= free else { continue }
      line((share, base), (share, base + 4), class: "axis")
      text(label, x: share, y: base + 18, anchor: Picture.anchor(at: share), class: "faint")
      free = place.upperBound + 0.02
    }
  }

  private static func sign(of series: CurveChart.Series, _ index: Int) -> [Markup] {
    let name = Style.series(index).className
    let stroke = Markup(
      "line",
      [
        "x2": "22", "y1": "6", "y2": "6", "class": name, "stroke": "currentColor",
        "stroke-width": "2", "stroke-dasharray": series.lineOnly ? "6 4" : nil,
      ])
    return [stroke] + (series.lineOnly ? [] : markSign(index, class: name))
  }
}
