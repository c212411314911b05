import Testing

@testable import Terminal

@Suite("Timelines")
struct TimelineStripTests {
  func strip(_ segments: [TimelineChart.Segment], columns: Int) -> [Int?] {
    let chart = TimelineChart(title: "", rows: [.init("", segments: segments)])
    return TimelineCells(span: chart.span ?? 0...1, count: columns).owners(of: segments)
  }

  @Test("give each cell to the segment that covers most of it")
  func majority() {
    let owners = strip(
      [.init(start: 0, end: 26, state: "a"), .init(start: 26, end: 40, state: "b")], columns: 4)
    #expect(owners == [0, 0, 0, 1])
  }

  @Test("show a segment that is far shorter than a cell")
  func shortSegment() {
    let owners = strip(
      [
        .init(start: 0, end: 500, state: "a"), .init(start: 500, end: 501, state: "b"),
        .init(start: 501, end: 1000, state: "a"),
      ], columns: 10)
    #expect(owners.contains(1))
    #expect(owners.compactMap { $0 }.count == 10)
  }

  @Test("name a label in one row only, where only one row at a time can have it")
  func exclusive() {
    let cells = TimelineCells(span: 0...40, count: 4)
    let rows: [[TimelineChart.Segment]] = [
      [
        .init(start: 0, end: 12, state: "waiting"),
        .init(start: 12, end: 15, state: "running", label: "1"),
        .init(start: 15, end: 40, state: "waiting"),
      ],
      [
        .init(start: 0, end: 15, state: "waiting"),
        .init(start: 15, end: 40, state: "running", label: "1"),
      ],
    ]
    let owners = rows.map { cells.owners(of: $0) }
    #expect(owners == [[0, 1, 2, 2], [0, 1, 1, 1]])
    #expect(cells.exclusive(owners, of: rows) == [[0, 2, 2, 2], [0, 1, 1, 1]])
  }

  @Test("leave a gap where nothing happened")
  func gap() {
    let owners = strip(
      [.init(start: 0, end: 10, state: "a"), .init(start: 30, end: 40, state: "a")], columns: 4)
    #expect(owners == [0, nil, nil, 1])
  }

  @Test("give every state a texture of its own, the wanted one where there is one")
  func textures() {
    let states = ["running", "waiting", "one", "two", "three"]
    let chart = TimelineChart(
      title: "", rows: [.init("", segments: states.map { .init(start: 0, end: 1, state: $0) })],
      patterns: ["running": .wave, "waiting": .solid])
    let palette = TimelinePalette(chart, glyphs: .unicode)
    let glyphs = states.map { palette.fill(of: $0).glyph }
    #expect(glyphs[0] == "∿")
    #expect(glyphs[1] == "█")
    #expect(Set(glyphs).count == states.count)
  }

  @Test("keep the end of a label that is too long, which tells rows apart")
  func longLabel() {
    let row = TimelineChart.Row(
      "philosopher 12", segments: [.init(start: 0, end: 1e6, state: "running")])
    let chart = TimelineChart(title: "t", rows: [row])
    let text = Document([.chart(.timeline(chart))]).rendered(on: Canvas(width: 20))
    #expect(text.contains("philos…12  █"))
  }

  @Test("say how many rows were left out")
  func rowLimit() {
    let rows = (1...9).map { number in
      TimelineChart.Row("w\(number)", segments: [.init(start: 0, end: 1e6, state: "running")])
    }
    let chart = TimelineChart(title: "t", rows: rows, rowLimit: 2)
    let text = Document([.chart(.timeline(chart))]).rendered(on: Canvas(width: 40))
    #expect(text.contains("… 7 more rows\n"))
    #expect(!text.contains("w3"))
  }
}
