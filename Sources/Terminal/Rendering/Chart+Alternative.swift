extension Chart {
  /// One sentence that says what the picture shows, for readers who do not see it.
  package func alternative(_ words: LayoutWords) -> String {
    let (title, parts) =
      switch self {
      case .bars(let chart): (chart.title, Chart.parts(of: chart, words))
      case .histogram(let chart): (chart.title, Chart.parts(of: chart, words))
      case .curves(let chart):
        (
          words(
            .axes, ["title": chart.title, "x": chart.xAxis.title, "y": chart.yAxis.title]),
          Chart.parts(of: chart, words)
        )
      case .timeline(let chart): (chart.title, Chart.parts(of: chart, words))
      case .graph(let chart): (chart.title, Chart.parts(of: chart, words))
      }
    return words(.says, ["title": title, "what": parts])
  }

  /// Every bar and its value.
  private static func parts(of chart: BarChart, _ words: LayoutWords) -> String {
    guard !chart.bars.isEmpty else { return words[.noValues] }
    return words.joined(
      chart.bars.map { bar in
        let value = NumberFormat.format(bar.value, low: bar.low, high: bar.high, unit: chart.unit)
        return words(.item, ["name": bar.label, "value": value])
      })
  }

  /// The number of values, their range and the marks.
  private static func parts(of chart: HistogramChart, _ words: LayoutWords) -> String {
    let total = chart.bins.reduce(0) { $0 + $1.count }
    guard let first = chart.bins.first, let last = chart.bins.last, total > 0 else {
      return words[.noValues]
    }
    let range = NumberFormat.column([first.low, last.high], chart.unit)
      .interval(first.low, last.high)
    let marks = chart.marks.map { mark in
      let value = NumberFormat.format(mark.value, unit: chart.unit)
      return words(.item, ["name": mark.label, "value": value])
    }
    return words.joined([words(.values, ["count": "\(total)", "range": range])] + marks)
  }

  /// The first and the last place of every series.
  private static func parts(of chart: CurveChart, _ words: LayoutWords) -> String {
    let courses = chart.series.compactMap { series -> String? in
      guard let first = series.points.first, let last = series.points.last else { return nil }
      let y = { NumberFormat.format($0, unit: chart.yAxis.unit) }
      let x = { NumberFormat.format($0, unit: chart.xAxis.unit) }
      return words(
        .course,
        [
          "name": series.label, "first": y(first.y), "begin": x(first.x), "last": y(last.y),
          "end": x(last.x),
        ])
    }
    return courses.isEmpty ? words[.noValues] : words.joined(courses, by: .series)
  }

  /// The rows, the time they cover and the share of each state.
  private static func parts(of chart: TimelineChart, _ words: LayoutWords) -> String {
    guard let span = chart.span else { return words[.nothingHappened] }
    let length = NumberFormat.format(span.upperBound - span.lowerBound, unit: .nanoseconds)
    let segments = chart.rows.flatMap(\.segments)
    let time = { (segments: [TimelineChart.Segment]) in
      segments.reduce(0) { $0 + ($1.end - $1.start) }
    }
    let total = time(segments)
    let shares = chart.states.map { state -> String in
      let own = time(segments.filter { $0.state == state })
      let share = NumberFormat.format(total > 0 ? own / total : 0, unit: .share)
      return words(.item, ["name": state, "value": share])
    }
    return words.joined(
      [words(.rows, ["count": "\(chart.rows.count)", "time": length])] + shares)
  }

  /// One walk around the circle.
  private static func parts(of chart: CycleGraph, _ words: LayoutWords) -> String {
    let nodes = chart.nodes
    guard let first = nodes.first else { return words[.nobodyWaits] }
    let steps = nodes.indices.map { index in
      let step = ["name": nodes[index].relation, "value": nodes[(index + 1) % nodes.count].name]
      return (index == 0 ? first.name + " " : "") + words(.item, step)
    }
    return words(.circle, ["steps": words.joined(steps)])
  }
}

extension CurveChart.Axis {
  /// The title with the unit its numbers share, and the scale where it is not linear.
  package func title(with format: NumberFormat, _ words: LayoutWords) -> String {
    let symbol = format.symbol ?? ""
    let whole = title + (symbol.isEmpty ? "" : " (\(symbol))")
    return scale == .logarithmic ? words(.logarithmic, ["axis": whole]) : whole
  }
}
