internal import Terminal

extension Picture {
  private static let plotHeight = 150.0

  /// Columns for the ranges, with the marks standing among them.
  static func histogram(_ chart: HistogramChart) -> Picture? {
    let bins = chart.joinedBins
    guard let last = bins.last, let most = bins.map(\.count).max(), most > 0 else { return nil }
    let top = 26.0
    let base = top + plotHeight
    let width = 1 / Double(bins.count)
    var picture = Picture(height: base + 22)
    picture.line((0, top), (1, top), class: "grid")
    for (index, bin) in bins.enumerated() {
      let height = Double(bin.count) / Double(most) * plotHeight
      let start = Double(index) * width
      picture.bar(
        from: start + width * 0.04, to: start + width * 0.96,
        y: base - (bin.count > 0 ? max(height, 1) : 0), height: bin.count > 0 ? max(height, 1) : 0,
        class: "series-0")
    }
    picture.line((0, base), (1, base), class: "axis")
    picture.text("\(most)", x: 0, y: top - 5, class: "faint halo")
    picture.numbers(below: base, bins, chart.unit, end: last.high)
    for (index, mark) in chart.marks.enumerated() {
      let x = position(of: mark.value, in: bins)
      picture.line((x, top - 6), (x, base), class: "reference")
      picture.mark(index, x: x, y: top - 10, class: "warning")
      picture.explain(
        "\(mark.label) \(NumberFormat.format(mark.value, unit: chart.unit))", markSign(index))
    }
    return picture
  }

  /// About four numbers below the axis, as many as a phone has room for.
  private mutating func numbers(
    below base: Double, _ bins: [HistogramChart.Bin], _ unit: Unit, end: Double
  ) {
    let format = NumberFormat.column(bins.map(\.low) + [end], unit)
    let step = max((bins.count + 2) / 3, 1)
    for index in stride(from: 0, through: bins.count, by: step)
    where bins.count - index >= step
      || index == 0
    {
      let share = Double(index) / Double(bins.count)
      text(
        format.format(bins[index].low), x: share, y: base + 16, anchor: Picture.anchor(at: share),
        class: "faint")
    }
    text(format.format(end), x: 1, y: base + 16, anchor: .end, class: "faint")
  }

  /// Where a value lies among ranges that need not be equally wide.
  private static func position(of value: Double, in bins: [HistogramChart.Bin]) -> Double {
    let index = bins.lastIndex { $0.low <= value } ?? 0
    let bin = bins[index]
    let inside = bin.high > bin.low ? (value - bin.low) / (bin.high - bin.low) : 0
    return (Double(index) + min(max(inside, 0), 1)) / Double(bins.count)
  }

  /// A mark in a legend.
  static func markSign(_ index: Int, class name: String = "warning") -> [Markup] {
    [
      Markup(
        "use", ["href": "#" + PictureDefinitions.mark(index), "x": "11", "y": "6", "class": name])
    ]
  }
}
