extension ChartLayout {
  /// One row per range: its beginning, a bar for the count, the count, and the marks in it.
  func histogram(_ chart: HistogramChart) -> [Text]? {
    let bins = chart.joinedBins
    guard let last = bins.last, let most = bins.map(\.count).max(), most > 0 else { return nil }
    let format = NumberFormat.column(bins.map(\.low) + [last.high], chart.unit)
    let column = TableColumn(
      title: Text(), alignment: .decimal,
      cells: bins.map { Text(preparation.prepare(format.format($0.low))) })
    let marks = bins.indices.map { index in self.marks(of: chart, in: bins, index) }
    let count = String(most).count
    let pointer = (marks.map(\.columns).max() ?? 0)
    let margin = column.naturalWidth + 2 + 1 + count
    let isCramped = width - margin - pointer - 2 < 12
    let length = max(width - margin - (isCramped ? 0 : pointer + 2), 4)
    var lines: [Text] = []
    for (index, bin) in bins.enumerated() {
      let low = (column.lines(of: index, width: column.naturalWidth).first ?? Text())
      let share = Double(bin.count) / Double(most)
      let bar = histogramBar(share: share, length: length)
      let number = Text(String(bin.count), .number)
      lines.append(
        low.styled(.faint) + " " + Text(glyphs.axisVertical, .faint) + bar + " " + number
          + (isCramped
            ? Text()
            : Text.spaces(2 + length - bar.columns + count - number.columns)
              + marks[index]))
      if isCramped, !marks[index].isEmpty {
        lines.append(marks[index].pushed(to: width).truncated(to: width, ellipsis: ""))
      }
    }
    let total = bins.reduce(0) { $0 + $1.count }
    let note = canvas.words(
      .histogramRows, ["count": "\(total)", "end": format.format(last.high)])
    return lines + Text(preparation.prepare(note), .faint).wrapped(to: width)
  }

  private func histogramBar(share: Double, length: Int) -> Text {
    let cells = share * Double(length)
    let full = glyphs.isUnicode ? Int(cells) : Int(cells.rounded())
    var bar = String(repeating: glyphs.bar, count: full)
    let eighths = Int((cells - Double(full)) * 8)
    if glyphs.isUnicode, eighths > 0 {
      bar += glyphs.barParts[eighths - 1]
    } else if full == 0, share > 0 {
      bar = glyphs.barParts.first ?? glyphs.bar
    }
    return Text(bar, .series(0))
  }

  private func marks(of chart: HistogramChart, in bins: [HistogramChart.Bin], _ index: Int)
    -> Text
  {
    // The first and the last row also take what lies beyond them.
    let inside = chart.marks.filter {
      ($0.value >= bins[index].low || index == 0)
        && ($0.value < bins[index].high || index == bins.count - 1)
    }
    guard !inside.isEmpty else { return Text() }
    let names = inside.map {
      "\($0.label) \(NumberFormat.format($0.value, unit: chart.unit))"
    }
    let words = preparation.prepare(names.joined(separator: ", "))
    return Text(glyphs.markPointer + " ", .warning) + Text(words)
  }
}
