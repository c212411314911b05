import Terminal
import Testing

@testable import Prompt

@Suite("A text cut into pages")
struct PageBreaksTests {
  private func pages(_ text: String, columns: Int = 80, room: Int) -> [String] {
    self.pages([Passage(text)], columns: columns, room: room)
  }

  private func pages(_ passages: [Passage], columns: Int = 80, room: Int) -> [String] {
    var breaks = PageBreaks(passages, columns: columns)
    var pages: [String] = []
    while breaks.remaining > 0 { pages.append(breaks.page(of: room)) }
    return pages
  }

  private func numbered(_ count: Int) -> String { (1...count).map { "\($0)\n" }.joined() }

  @Test("holds every line once, in order", arguments: [1, 2, 3, 5, 9, 10, 11])
  func whole(room: Int) {
    let text = numbered(7) + "\n\n" + numbered(3) + "end"
    let pages = pages(text, room: room)
    #expect(pages.joined() == text)
    #expect(pages.allSatisfy { !$0.isEmpty })
  }

  @Test("stops below an empty line rather than within a block")
  func gap() { #expect(pages("a\nb\nc\n\nd\ne\nf\n", room: 6) == ["a\nb\nc\n\n", "d\ne\nf\n"]) }

  @Test("does not leave half of a page empty for that")
  func farGap() {
    #expect(pages("a\n\nb\nc\nd\ne\nf\ng\n", room: 7).first == "a\n\nb\nc\nd\ne\nf\n")
  }

  @Test("stops before a whole passage that it would cut, and that fits a page")
  func wholePassage() {
    let whole = Passage("?\n\na\nb\n", isWhole: true)
    #expect(
      pages([Passage(numbered(3)), whole, Passage("end\n")], room: 5)
        == [numbered(3), "?\n\na\nb\nend\n"])
    #expect(pages([whole, Passage(numbered(3))], room: 5).first == "?\n\na\nb\n1\n")
  }

  @Test("cuts a whole passage that no page has room for, and leaves none out")
  func tooLong() {
    let text = numbered(9)
    let pages = pages([Passage("lead\n"), Passage(text, isWhole: true)], room: 4)
    #expect(pages.joined() == "lead\n" + text && pages.first == "lead\n1\n2\n3\n")
  }

  @Test("counts the rows that long lines take, with colours left out and wide characters counted")
  func rows() {
    let long = String(repeating: "x", count: 25) + "\n"
    #expect(pages(long + long, columns: 10, room: 3).count == 2)
    #expect(PageBreaks([Passage("\u{1B}[31m1234567890\u{1B}[0m\n")], columns: 10).fits(1))
    #expect(!PageBreaks([Passage("一二三四五六\n")], columns: 10).fits(1))
  }

  @Test("fits when the last line has its row", arguments: [(3, true), (2, false)])
  func fits(room: Int, expected: Bool) {
    #expect(PageBreaks([Passage(numbered(3))], columns: 80).fits(room) == expected)
  }

  @Test("can be gone on with line by line, or to the end")
  func lines() {
    var breaks = PageBreaks([Passage(numbered(5))], columns: 80)
    #expect(breaks.page(of: 2) == "1\n2\n")
    #expect(breaks.line() == "3\n")
    #expect(breaks.rest() == "4\n5\n")
    #expect(breaks.line() == "" && breaks.remaining == 0)
  }
}
