import Platform
import Testing

@Suite("ProcessTable")
struct ProcessTableTests {
  @Test(
    "a stat line is read whatever the program calls itself",
    arguments: ["sh", "a b", "x) Z 1 (y", "((", ")"])
  func name(name: String) throws {
    let entry = try #require(ProcessTable.Entry(statLine: "12 (\(name)) S 3 12 7 0 -1 4194560"))
    #expect(entry.identifier == 12)
    #expect(entry.parent == 3)
    #expect(entry.session == 7)
    #expect(!entry.isZombie)
  }

  @Test("a line of another form is refused", arguments: ["", "12", "12 (sh)", "x (sh) S 1 2 3 4"])
  func refusal(line: String) {
    #expect(ProcessTable.Entry(statLine: line) == nil)
  }

  @Test("descendants are all below a process, and nobody else")
  func descendants() {
    let lines = [
      "1 (init) S 0 1 1 0", "2 (a) S 1 2 2 0", "3 (b) Z 2 2 2 0", "4 (c) S 3 4 4 0",
      "5 (d) S 1 5 5 0",
    ]
    let table = ProcessTable(entries: lines.compactMap { ProcessTable.Entry(statLine: $0) })
    #expect(Set(table.descendants(of: 2).map(\.identifier)) == [3, 4])
    #expect(table.descendants(of: 5) == [])
    #expect(table.entries.filter(\.isZombie).map(\.identifier) == [3])
  }

  @Test("the table of the machine holds the caller")
  func current() {
    #expect(ProcessTable.current().entries.contains { $0.identifier == ProcessIdentifier.current })
  }
}
