import Terminal
import Testing

@Suite("A table or picture cut to some rows")
struct BlockBriefTests {
  private static let table = Block.table(
    Table(
      columns: [.init("name")], rows: [["a"], ["b"], ["c"]], caption: "What the rows are."))
  private static let bars = Block.chart(
    .bars(BarChart(title: "t", unit: .count, bars: [.init("a", 1), .init("b", 2)])))
  private static let lives = Block.chart(
    .timeline(
      TimelineChart(title: "t", rows: [.init("a", segments: []), .init("b", segments: [])])))

  /// The words above what is left.
  private static func title(_ title: Text?, _ left: Int) -> Text {
    "\(title ?? "no title"), without \("\(left)", .plain)"
  }

  @Test("keeps the first rows and the last, drops what stands below, and says so above")
  func ends() {
    #expect(
      Self.table.brief(rows: 2, title: Self.title)
        == .table(
          Table(
            title: "no title, without 1", columns: [.init("name")], rows: [["a"], ["c"]])))
  }

  @Test("keeps the rows that hold given amounts before all others, in their order")
  func judgedRows() {
    let table = Block.table(
      Table(
        columns: [.init("n"), .init("gain")],
        rows: [["1", "1×"], ["2", "2×"], ["3", "2.5×"], ["4", "1.4×"]]))
    for (rows, kept) in [(1, ["4"]), (2, ["3", "4"]), (3, ["1", "3", "4"])] {
      guard
        case .table(let short) = table.brief(
          rows: rows, keeping: [["1.4×"], ["2.5×"]], title: Self.title)
      else {
        Issue.record("no table is left")
        continue
      }
      #expect(short.rows.map { $0[0].plain } == kept)
    }
    guard
      case .chart(.bars(let bars)) = Self.bars.brief(rows: 1, keeping: [["2"]], title: Self.title)
    else {
      Issue.record("no bars are left")
      return
    }
    #expect(bars.bars.map(\.label) == ["b"])
  }

  @Test("says above a picture how many rows are left out", arguments: [bars, lives])
  func title(block: Block) {
    guard case .chart(let chart) = block.brief(rows: 1, title: Self.title) else { return }
    #expect(chart.title == "t, without 1")
  }

  @Test("has one row fewer for each that is left out", arguments: [table, bars, lives])
  func rows(block: Block) {
    #expect(block.brief(rows: 1, title: Self.title).rowCount == 1)
    #expect(block.brief(rows: 9, title: Self.title) == block)
    #expect(block.isExhibit)
  }

  @Test("Only a table has words below it that can be left out")
  func caption() {
    #expect(
      Self.table.withoutCaption
        == .table(Table(columns: [.init("name")], rows: [["a"], ["b"], ["c"]])))
    #expect(Self.bars.withoutCaption == Self.bars)
  }

  @Test("Words have no rows to leave out")
  func words() {
    let words = Block.paragraph("Some words.")
    #expect(
      words.brief(rows: 1, title: Self.title) == words && words.rowCount == 0 && !words.isExhibit)
  }

  @Test("The height of a document is the number of its lines at a width", arguments: [40, 80])
  func height(width: Int) {
    let document: Document = [Self.table, Self.bars, Self.lives, .paragraph("Some words.")]
    let lines = document.rendered(on: Canvas(width: width)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(document.height(width: width) == lines.count - 1)
  }
}
