internal import Terminal

extension Picture {
  /// A bar below its label and its value, so that long labels leave it its length.
  static func bars(_ chart: BarChart, _ words: PageWords) -> Picture? {
    guard let scale = chart.axis, !chart.bars.isEmpty else { return nil }
    let format = NumberFormat.column(chart.bars.map(\.value), chart.unit)
    let place = { (value: Double) in scale.fraction(value).map { min(max($0, 0), 1) } }
    let origin = scale.isLogarithmic ? 0 : place(0) ?? 0
    var picture = Picture(height: 0)
    for bar in chart.bars {
      let value = format.format(bar.value, low: bar.low, high: bar.high)
      picture.text(bar.label, x: 0, y: picture.height + 13)
      if DisplayWidth.of(bar.label) + DisplayWidth.of(value) > 42 { picture.height += 16 }
      picture.text(value, x: 1, y: picture.height + 13, anchor: .end, class: "number")
      picture.draw(bar, y: picture.height + 19, from: origin, chart.reference, place)
      picture.height += 40
    }
    if let reference = chart.reference {
      let value = NumberFormat.format(reference.value, unit: chart.unit)
      picture.explain(
        "\(reference.label) \(value)",
        [Markup("line", ["x1": "11", "x2": "11", "y2": "12", "class": "reference"])])
    }
    if chart.hasIntervals { picture.explain(words.layout[.interval], Picture.intervalSign) }
    if scale.isLogarithmic { picture.explain(words.layout[.equalRatios], []) }
    return picture
  }

  private mutating func draw(
    _ bar: BarChart.Bar, y: Double, from origin: Double, _ reference: BarChart.Reference?,
    _ place: (Double) -> Double?
  ) {
    self.bar(from: 0, to: 1, y: y, height: 12, class: "track")
    if let end = place(bar.value) {
      // The smallest amount that is not zero still shows.
      let least = bar.value == 0 ? 0 : 0.004
      self.bar(
        from: min(origin, end), to: max(origin + least, end), y: y, height: 12, class: "series-0")
    }
    if let share = reference.flatMap({ place($0.value) }) {
      line((share, y - 2), (share, y + 14), class: "reference")
    }
    if let low = bar.low.flatMap(place), let high = bar.high.flatMap(place), low < high {
      // The part over the bar needs a colour that is seen on it.
      line((low, y + 6), (high, y + 6), class: "halo", stroke: "var(--paper)", width: 4)
      interval(from: low, to: high, y: y + 6)
    }
  }

  /// The sign of an interval in a legend.
  static var intervalSign: [Markup] {
    [
      Markup("line", ["x1": "2", "x2": "20", "y1": "6", "y2": "6", "class": "interval"]),
      Markup("line", ["x1": "2", "x2": "2", "y1": "2", "y2": "10", "class": "interval"]),
      Markup("line", ["x1": "20", "x2": "20", "y1": "2", "y2": "10", "class": "interval"]),
    ]
  }
}
