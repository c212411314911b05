internal import Terminal

extension Chart {
  /// The values of the picture in rows, for readers who want to know or do not see it.
  func table(_ words: PageWords) -> Table {
    switch self {
    case .bars(let chart): Chart.table(chart, words)
    case .histogram(let chart): Chart.table(chart, words)
    case .curves(let chart): Chart.table(chart, words)
    case .timeline(let chart): Chart.table(chart, words)
    case .graph(let chart):
      Table(
        columns: [.init(Text(words[.member])), .init(Text(words[.relation]))],
        rows: chart.nodes.map { [Text($0.name), Text($0.relation)] })
    }
  }

  private static func table(_ chart: BarChart, _ words: PageWords) -> Table {
    let format = NumberFormat.column(chart.bars.map(\.value), chart.unit)
    let rows = chart.bars.map { bar in
      [Text(bar.label), number(format.format(bar.value, low: bar.low, high: bar.high))]
        + ends(bar.low, bar.high, format)
    }
    return Table(columns: columns(words, [.item], [.value, .low, .high]), rows: rows)
  }

  private static func table(_ chart: HistogramChart, _ words: PageWords) -> Table {
    let bins = chart.joinedBins
    let format = NumberFormat.column(bins.flatMap { [$0.low, $0.high] }, chart.unit)
    let rows = bins.map {
      [number(format.format($0.low)), number(format.format($0.high)), number("\($0.count)")]
    }
    return Table(columns: columns(words, [], [.from, .to, .count]), rows: rows)
  }

  private static func table(_ chart: CurveChart, _ words: PageWords) -> Table {
    let points = chart.series.flatMap(\.points)
    let x = NumberFormat.column(points.map(\.x), chart.xAxis.unit)
    let y = NumberFormat.column(points.map(\.y), chart.yAxis.unit)
    let columns =
      columns(words, [.series], [])
      + [.init(Text(chart.xAxis.title), .trailing), .init(Text(chart.yAxis.title), .trailing)]
      + Chart.columns(words, [], [.low, .high])
    let rows = chart.series.flatMap { series in
      series.points.map { point in
        [Text(series.label), number(x.format(point.x)), number(y.format(point.y))]
          + ends(point.low, point.high, y)
      }
    }
    return Table(columns: columns, rows: rows)
  }

  /// How long each row was in each state, and how often each event happened in it.
  private static func table(_ chart: TimelineChart, _ words: PageWords) -> Table {
    let columns =
      columns(words, [.row], [])
      + (chart.states + chart.events).map { Table.Column(Text($0), .trailing) }
    let rows = chart.rows.map { row in
      [Text(row.label)]
        + chart.states.map { state in
          let own = row.segments.filter { $0.state == state }
          let time = own.reduce(0) { $0 + ($1.end - $1.start) }
          return own.isEmpty ? Text() : number(NumberFormat.format(time, unit: .nanoseconds))
        }
        + chart.events.map { event in
          number("\(row.instants.count { $0.name == event })")
        }
    }
    return Table(columns: columns, rows: rows)
  }

  private static func columns(
    _ words: PageWords, _ texts: [PageWord], _ numbers: [PageWord]
  ) -> [Table.Column] {
    texts.map { .init(Text(words[$0])) } + numbers.map { .init(Text(words[$0]), .trailing) }
  }

  private static func ends(_ low: Double?, _ high: Double?, _ format: NumberFormat) -> [Text] {
    [low, high].map { $0.map { number(format.format($0)) } ?? Text() }
  }

  private static func number(_ text: String) -> Text { .number(text) }
}
