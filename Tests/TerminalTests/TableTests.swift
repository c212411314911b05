import Terminal
import Testing

@Suite("A table too wide for the window")
struct TableTests {
  private func lines(_ table: Table, width: Int) -> [String] {
    Document([.table(table)]).rendered(on: Canvas(width: width)).split(separator: "\n")
      .map(String.init)
  }

  @Test("is turned on its side before its words stand one below the other")
  func narrowColumns() {
    let table = Table(
      columns: [.init("fact"), .init("value"), .init("what follows")],
      rows: [["load", "/usr/bin/python3.11", "runnable tasks over the last minute"]])
    #expect(
      lines(table, width: 40) == [
        "fact:           load", "  value:        /usr/bin/python3.11",
        "  what follows: runnable tasks over the", "                last minute",
      ])
  }

  @Test("keeps its columns where the words of one have room")
  func wideColumn() {
    let table = Table(
      columns: [.init("type"), .init("to")],
      rows: [["hint", "Get a hint for this step or question; ask again for a stronger one."]])
    #expect(lines(table, width: 40).first == "type  to")
  }

  @Test("on its side divides no word, whatever its titles take")
  func longWord() {
    let table = Table(
      columns: [.init("lesson"), .init("what it is about"), .init("progress")],
      rows: [["throughput-and-latency", "How much, and how soon", "not begun, 11 steps"]])
    #expect(lines(table, width: 40).first == "lesson: throughput-and-latency")
  }

  @Test("has its cells after one another where it has no titles")
  func untitled() {
    let table = Table(
      columns: [.init(""), .init(""), .init("")],
      rows: [["unguarded-tests", "some-passed", "looked-fine 95 % [83 – 99 %]"], ["a", "b", ""]])
    #expect(
      lines(table, width: 40) == [
        "unguarded-tests  some-passed", "  looked-fine 95 % [83 – 99 %]", "a  b",
      ])
  }
}
