/// The ranges of both axes of a curve chart, and the numbers beside them.
package struct CurveFrame {
  package let x: AxisScale
  package let y: AxisScale
  package let xTicks: [Double]
  package let yTicks: [Double]

  /// The frame around all points; nil when no point has a place.
  ///
  /// - Parameters:
  ///   - chart: The series and their axes.
  ///   - columns: About how many numbers there is room for below the picture.
  ///   - rows: About how many numbers there is room for beside it.
  package init?(_ chart: CurveChart, columns: Int, rows: Int) {
    let points = chart.series.flatMap(\.points)
    let xs = points.map(\.x).filter { CurveFrame.hasPlace($0, chart.xAxis.scale) }
    let ys = points.flatMap { [$0.y, $0.low, $0.high].compactMap(\.self) }
      .filter { CurveFrame.hasPlace($0, chart.yAxis.scale) }
    guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max()
    else { return nil }
    x = AxisScale(left, right, chart.xAxis.scale)
    if chart.yAxis.scale == .logarithmic {
      y = AxisScale(bottom, top > bottom ? top : bottom * 2, .logarithmic)
      yTicks = y.ticks(about: rows, chart.yAxis.unit)
    } else {
      // The axis begins at zero, so heights can be compared, and ends at a round number.
      let rough = AxisScale(min(bottom, 0), max(top, 0), .linear)
      let ticks = rough.ticks(about: rows, chart.yAxis.unit)
      let step = ticks.count > 1 ? ticks[1] - ticks[0] : 0
      let end = (ticks.last ?? top) + ((ticks.last ?? top) < rough.high ? step : 0)
      y = AxisScale(rough.low, max(end, rough.high), .linear)
      yTicks = y.ticks(about: rows, chart.yAxis.unit)
    }
    // Few measured places are better labels than round numbers between them.
    let places = Set(xs).sorted()
    xTicks = places.count <= 10 ? places : x.ticks(about: columns, chart.xAxis.unit)
  }

  private static func hasPlace(_ value: Double, _ scale: ChartScale) -> Bool {
    value.isFinite && (scale == .linear || value > 0)
  }
}
