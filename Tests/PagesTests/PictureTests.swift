import Terminal
import TestSupport
import Testing

@testable import Pages

@Suite("Pictures on a page")
struct PictureTests {
  static let charts: [Chart] = SampleDocuments.charts.blocks.compactMap {
    if case .chart(let chart) = $0 { chart } else { nil }
  }

  private func html(_ chart: Chart) -> String {
    Figure(chart: chart, words: SamplePage.words).markup.string
  }

  @Test("carry title, description and a table of their values", arguments: charts)
  func alternatives(chart: Chart) {
    let html = html(chart)
    #expect(html.contains("role=\"img\""))
    #expect(html.contains("<title>\(Markup(text: chart.title).string)</title>"))
    #expect(html.contains("<desc>\(Markup(text: chart.alternative(.english)).string)</desc>"))
    #expect(html.contains("<summary>values-as-table</summary><div class=\"scroll\""))
  }

  @Test("have numbers in every place", arguments: charts)
  func finite(chart: Chart) {
    for attribute in html(chart).matches(of: #/ (?:x|y|x1|x2|y1|y2|width|height)="([^"]*)"/#) {
      let number = attribute.1.hasSuffix("%") ? attribute.1.dropLast() : attribute.1
      #expect(Double(number) != nil, "\(attribute.0)")
    }
  }

  @Test("without values are a sentence")
  func empty() {
    let charts: [Chart] = [
      .bars(.init(title: "t", unit: .count, bars: [])),
      .histogram(.init(title: "t", unit: .count, bins: [])),
      .curves(.init(title: "t", x: .init("x", .count), y: .init("y", .count), series: [])),
      .timeline(.init(title: "t", rows: [])), .graph(.init(title: "t", nodes: [])),
    ]
    for chart in charts {
      let html = html(chart)
      #expect(!html.contains("<svg"))
      #expect(html.contains(chart.alternative(.english)))
    }
  }

  @Test("survive values that are no numbers")
  func notFinite() {
    let bars = BarChart(
      title: "t", unit: .nanoseconds,
      bars: [.init("a", .nan), .init("b", .infinity), .init("c", 5, low: .nan, high: 9)])
    #expect(html(.bars(bars)).contains("<svg"))
  }

  @Test("draw a long run with no more shapes than can be told apart")
  func bounded() {
    let segments = (0..<20_000).map { index in
      TimelineChart.Segment(
        start: Double(index), end: Double(index) + 1, state: index % 2 == 0 ? "running" : "waiting")
    }
    let chart = TimelineChart(title: "t", rows: [.init("worker", segments: segments)])
    #expect(html(.timeline(chart)).matches(of: #/class="stretch"/#).count <= 800)
  }

  @Test("give every series a mark of its own shape besides its colour")
  func marks() {
    let series = (0..<8).map { index in
      CurveChart.Series("s\(index)", [.init(1, Double(index)), .init(2, Double(index))])
    }
    let html = html(
      .curves(.init(title: "t", x: .init("x", .count), y: .init("y", .count), series: series)))
    for index in 0..<8 { #expect(html.contains("href=\"#mark-\(index)\"")) }
  }

  @Test("give every state of a timeline a texture of its own")
  func textures() {
    let states = ["running", "waiting", "blocked", "holding", "created", "x", "y", "z"]
    let chart = TimelineChart(
      title: "",
      rows: [.init("", segments: states.map { .init(start: 0, end: 1, state: $0) })])
    #expect(Set(TimelineTextures(chart).legend.map(\.pattern)).count == states.count)
  }
}
