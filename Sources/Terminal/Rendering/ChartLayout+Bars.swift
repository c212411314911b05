extension ChartLayout {
  /// Bars with their labels at the left and their values at the right.
  func bars(_ chart: BarChart) -> [Text]? {
    guard let scale = chart.axis else { return nil }
    let labels = chart.bars.map { Text(preparation.prepare($0.label)) }
    let format = NumberFormat.column(chart.bars.map(\.value), chart.unit)
    let values = chart.bars.map { prepared(format.format($0.value, low: $0.low, high: $0.high)) }
    let column = TableColumn(title: Text(), alignment: .decimal, cells: values)
    let label = labels.map(\.columns).max() ?? 0
    let room = width - label - column.naturalWidth - 4
    // A bar needs some length to be compared; on narrow screens the label gets its own line.
    let isStacked = room < 12
    let length = max(isStacked ? width - column.naturalWidth - 4 : room, 4)
    var lines: [Text] = []
    for (index, bar) in chart.bars.enumerated() {
      let picture = self.bar(bar, of: chart, scale, length: length)
      let value = column.lines(of: index, width: column.naturalWidth).first ?? Text()
      if isStacked {
        lines += labels[index].wrapped(to: width)
        lines.append("  " + picture + "  " + value)
      } else {
        lines.append(labels[index].padded(to: label) + "  " + picture + "  " + value)
      }
    }
    return lines + notes(of: chart, scale, length: length)
  }

  private func bar(
    _ bar: BarChart.Bar, of chart: BarChart, _ scale: AxisScale, length: Int
  ) -> Text {
    var grid = CellGrid(width: length, height: 1)
    let place = { (value: Double) in
      scale.fraction(value).map { min(max($0, 0), 1) * Double(length) }
    }
    let origin = scale.isLogarithmic ? 0 : place(0) ?? 0
    if let end = place(bar.value) {
      fill(&grid, from: min(origin, end), to: max(origin, end))
    }
    if let reference = chart.reference, let column = place(reference.value) {
      grid.put(glyphs.reference, min(Int(column), length - 1), 0, .warning)
    }
    if let end = place(bar.value), let cells = cells(ofInterval: bar, scale, length: length) {
      whisker(&grid, cells, value: end)
    }
    return grid.lines[0]
  }

  /// The cells that an interval covers; nil for one that is narrower than a cell and not drawn.
  private func cells(
    ofInterval bar: BarChart.Bar, _ scale: AxisScale, length: Int
  ) -> ClosedRange<Int>? {
    let place = { (value: Double) in
      scale.fraction(value).map { min(Int(min(max($0, 0), 1) * Double(length)), length - 1) }
    }
    guard let low = bar.low.flatMap(place), let high = bar.high.flatMap(place), low < high else {
      return nil
    }
    return low...high
  }

  private func fill(_ grid: inout CellGrid, from start: Double, to end: Double) {
    let style = Style.series(0)
    let full = glyphs.isUnicode ? Int(end) : Int(end.rounded())
    for column in Int(start.rounded())..<max(full, Int(start.rounded())) {
      grid.put(glyphs.bar, column, 0, style)
    }
    let eighths = Int((end - Double(full)) * 8)
    if glyphs.isUnicode, eighths > 0 {
      grid.put(glyphs.barParts[eighths - 1], full, 0, style)
    } else if full == 0, end > 0 {
      // The smallest amount that is not zero still shows.
      grid.put(glyphs.barParts.first ?? glyphs.bar, 0, 0, style)
    }
  }

  /// The interval over the end of a bar.
  private func whisker(_ grid: inout CellGrid, _ cells: ClosedRange<Int>, value: Double) {
    for column in cells { grid.put(glyphs.intervalLine, column, 0) }
    grid.put(glyphs.intervalLow, cells.lowerBound, 0)
    grid.put(glyphs.intervalHigh, cells.upperBound, 0)
    let middle = min(Int(value), grid.width - 1)
    if cells.lowerBound < middle, middle < cells.upperBound {
      grid.put(glyphs.intervalPoint, middle, 0)
    }
  }

  /// What the signs of the picture stand for, those that are drawn.
  private func notes(of chart: BarChart, _ scale: AxisScale, length: Int) -> [Text] {
    var notes: [String] = []
    if let reference = chart.reference {
      let value = NumberFormat.format(reference.value, unit: chart.unit)
      notes.append("\(glyphs.reference) \(preparation.prepare(reference.label)) \(value)")
    }
    if chart.bars.contains(where: { cells(ofInterval: $0, scale, length: length) != nil }) {
      notes.append("\(glyphs.intervalSample) \(canvas.words[.interval])")
    }
    if scale.isLogarithmic { notes.append(canvas.words[.equalRatios]) }
    guard !notes.isEmpty else { return [] }
    return Text(preparation.prepare(notes.joined(separator: "   ")), .faint).wrapped(to: width)
  }
}
