import Terminal
import TestSupport
import Testing

@Suite("Charts")
struct ChartTests {
  @Test(
    "say in a sentence what they show",
    arguments: [
      (
        SampleDocuments.speedup,
        "Speed-up with two workers: threads 1.93×, Python threads 0.94×."
      ),
      (
        SampleDocuments.histogram,
        "Round trip over a pipe: 269 values in 8.0 – 12.5 µs, median 9.24 µs, p90 10.1 µs, "
          + "p99 11.0 µs."
      ),
      (
        SampleDocuments.logarithmicCurves,
        "Cost of a message by its size, time against message: pipe from 3.00 µs at 1 B to "
          + "108 µs at 256 KiB; shared memory from 180 ns at 1 B to 13.3 µs at 256 KiB."
      ),
      (
        SampleDocuments.deadlock,
        "Who waits for whom: worker 1 waits for lock B, held by worker 2, waits for "
          + "lock A, held by worker 1, in a circle."
      ),
    ])
  func alternative(chart: Chart, expected: String) {
    #expect(chart.alternative(.english) == expected)
  }

  @Test("without values show their sentence instead of a picture")
  func empty() {
    let charts: [Chart] = [
      .bars(BarChart(title: "t", unit: .count, bars: [])),
      .histogram(HistogramChart(title: "t", unit: .count, bins: [])),
      .timeline(TimelineChart(title: "t", rows: [])),
      .graph(CycleGraph(title: "t", nodes: [])),
    ]
    for chart in charts {
      let text = Document([.chart(chart)]).rendered(on: Canvas(width: 40))
      #expect(text == "\(chart.alternative(.english))\n")
    }
  }

  @Test("show their sentence on a canvas without pictures")
  func withoutPictures() {
    let canvas = Canvas(width: 120, pictures: false)
    let text = Document([.chart(SampleDocuments.speedup)]).rendered(on: canvas)
    #expect(text == "\(SampleDocuments.speedup.alternative(.english))\n")
  }

  @Test("explain an interval where one is drawn, by the signs that are drawn")
  func intervalLegend() {
    let bars = { (low: Double, high: Double) in
      Chart.bars(BarChart(title: "t", unit: .count, bars: [.init("a", 50, low: low, high: high)]))
    }
    let canvas = Canvas(width: 60, glyphs: .ascii)
    let wide = Document([.chart(bars(40, 60))]).rendered(on: canvas)
    #expect(wide.contains("[-") && wide.contains("[-+-] interval"))
    let narrow = Document([.chart(bars(49.99, 50))]).rendered(on: canvas)
    #expect(!narrow.contains("interval"))
    let curves = Document([.chart(SampleDocuments.curves)]).rendered(on: canvas)
    let picture = curves.split(separator: "\n").dropFirst().prefix { !$0.contains("workers") }
    #expect(curves.contains("| interval"))
    #expect(picture.contains { $0.dropFirst(6).contains("|") })
  }

  @Test("survive values that have no place")
  func strangeValues() {
    let bars = BarChart(
      title: "t", unit: .ratio,
      bars: [.init("nan", .nan), .init("infinite", .infinity), .init("below", -2), .init("one", 1)])
    let points = [Double.nan, -1, 0, .infinity, 5].map { CurveChart.Point($0, $0) }
    let curves = CurveChart(
      title: "t", x: .init("x", .count, .logarithmic), y: .init("y", .count, .logarithmic),
      series: [.init("s", points)])
    let timeline = TimelineChart(
      title: "t",
      rows: [
        .init(
          "w",
          segments: [
            .init(start: .nan, end: .infinity, state: "a"), .init(start: 5, end: 1, state: "b"),
          ], instants: [.init("e", at: .nan)])
      ])
    let huge = CurveChart(
      title: "t", x: .init("x", .count), y: .init("y", .count),
      series: [.init("s", [.init(1e18, 1e300), .init(1e18, -1e300)])])
    for chart in [Chart.bars(bars), .curves(curves), .timeline(timeline), .curves(huge)] {
      #expect(!Document([.chart(chart)]).rendered(on: Canvas(width: 40)).isEmpty)
    }
  }
}
