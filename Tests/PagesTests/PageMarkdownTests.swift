import Pages
import Terminal
import TestSupport
import Testing

@Suite("A page as Markdown")
struct PageMarkdownTests {
  @Test("looks as recorded")
  func golden() { assertGolden(SamplePage.page.markdown, named: "sample.md") }

  @Test("takes nothing that somebody wrote for markup")
  func escaping() {
    let table = Table(columns: [.init("a|b")], rows: [["x|y\nz"], ["`|`"]])
    let markdown = SamplePage.page(
      of: .paragraph("*stars* _lines_ <b> [x](y)"), .table(table),
      .code("```\ninside", language: nil)
    ).markdown
    #expect(markdown.contains(#"\*stars\* \_lines\_ &lt;b> \[x\](y)"#))
    #expect(markdown.contains("| a\\|b |\n| --- |\n| x\\|y z |"))
    #expect(markdown.contains("````\n```\ninside\n````"))
  }

  @Test("has as many cells in each row of a table as in its head")
  func columns() {
    var cells = 0
    for line in SamplePage.page.markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("| ") else {
        cells = 0
        continue
      }
      let count = line.split(separator: " | ", omittingEmptySubsequences: false).count
      #expect(cells == 0 || cells == count, "\(line)")
      cells = count
    }
  }
}
