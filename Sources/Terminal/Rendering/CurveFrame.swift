/// The ranges of both axes of a curve chart, and the numbers beside them.
struct CurveFrame {
  let x: AxisScale
  let y: AxisScale
  let xTicks: [Double]
  let yTicks: [Double]
  /// The height of the picture in lines.
  let rows: Int

  /// The frame around all points; nil when no point has a place.
  init?(_ chart: CurveChart, width: Int) {
    let points = chart.series.flatMap(\.points)
    let xs = points.map(\.x).filter { CurveFrame.hasPlace($0, chart.xAxis.scale) }
    let ys = points.flatMap { [$0.y, $0.low, $0.high].compactMap(\.self) }
      .filter { CurveFrame.hasPlace($0, chart.yAxis.scale) }
    guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max()
    else { return nil }
    rows = width < 60 ? 10 : 14
    x = AxisScale(left, right, chart.xAxis.scale)
    let steps = rows / 3 + 1
    if chart.yAxis.scale == .logarithmic {
      y = AxisScale(bottom, top > bottom ? top : bottom * 2, .logarithmic)
      yTicks = y.ticks(about: steps, chart.yAxis.unit)
    } else {
      // The axis begins at zero, so heights can be compared, and ends at a round number.
      let rough = AxisScale(min(bottom, 0), max(top, 0), .linear)
      let ticks = rough.ticks(about: steps, chart.yAxis.unit)
      let step = ticks.count > 1 ? ticks[1] - ticks[0] : 0
      let end = (ticks.last ?? top) + ((ticks.last ?? top) < rough.high ? step : 0)
      y = AxisScale(rough.low, max(end, rough.high), .linear)
      yTicks = y.ticks(about: steps, chart.yAxis.unit)
    }
    // Few measured places are better labels than round numbers between them.
    let places = Set(xs).sorted()
    xTicks = places.count <= 10 ? places : x.ticks(about: width / 12, chart.xAxis.unit)
  }

  private static func hasPlace(_ value: Double, _ scale: ChartScale) -> Bool {
    value.isFinite && (scale == .linear || value > 0)
  }
}
