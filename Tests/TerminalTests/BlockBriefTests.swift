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

  @Test("keeps the first rows and drops what stands below them")
  func firstRows() {
    #expect(
      Self.table.brief(rows: 2)
        == .table(Table(columns: [.init("name")], rows: [["a"], ["b"]])))
  }

  @Test("has one row fewer for each that is left out", arguments: [table, bars, lives])
  func rows(block: Block) {
    #expect(block.brief(rows: 1).rowCount == 1)
    #expect(block.brief(rows: 9).rowCount == block.rowCount)
    #expect(block.isExhibit)
  }

  @Test("Words have no rows to leave out")
  func words() {
    let words = Block.paragraph("Some words.")
    #expect(words.brief(rows: 1) == words && words.rowCount == 0 && !words.isExhibit)
  }

  @Test("The height of a document is the number of its lines at a width", arguments: [40, 80])
  func height(width: Int) {
    let document: Document = [Self.table, Self.bars, Self.lives, .paragraph("Some words.")]
    let lines = document.rendered(on: Canvas(width: width)).split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(document.height(width: width) == lines.count - 1)
  }
}
