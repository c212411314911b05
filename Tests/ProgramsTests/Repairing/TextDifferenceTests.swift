import Testing

@testable import Programs

@Suite("The difference of two texts")
struct TextDifferenceTests {
  static let cases: [(old: String, new: String, difference: [String])] = [
    ("", "", []),
    ("a\n", "a\n", [" a"]),
    ("a\nb\n", "a\nc\nb\n", [" a", "+c", " b"]),
    ("a\nb\nc\n", "a\nc\n", [" a", "-b", " c"]),
    ("a\nb\n", "a\n b\n", [" a", "-b", "+ b"]),
    ("a", "b", ["-a", "+b"]),
    ("a\n", "a\nb\n", [" a", "+b"]),
  ]

  @Test("marks each line", arguments: cases)
  func marks(old: String, new: String, difference: [String]) {
    let marks: [TextDifference.Change: String] = [.kept: " ", .removed: "-", .added: "+"]
    let lines = TextDifference(from: old, to: new).lines
    #expect(lines.map { (marks[$0.change] ?? "") + $0.text } == difference)
  }

  @Test("shows a repair")
  func repair() throws {
    let program = try Program(try #require(LibraryProgram.named("peterson")).text)
    let repair = try #require(program.repairs(.fences, in: [.buffered]).found.first)
    let added = TextDifference(from: program.text, to: repair.program.text).lines.filter {
      $0.change != .kept
    }
    #expect(added.map(\.text) == ["    fence", "    fence"])
    #expect(added.allSatisfy { $0.change == .added })
    #expect(
      repair.changes.map { program.place(of: $0) } == [
        ChangePlace(threads: ["A"], lines: 5...5), ChangePlace(threads: ["B"], lines: 11...11),
      ])
  }

  @Test("says which threads a change touches")
  func places() throws {
    let philosophers = try Program(try #require(LibraryProgram.named("philosophers")).text)
    #expect(
      philosophers.place(of: .exchangedLocks(outer: 0, inner: 1))
        == ChangePlace(threads: ["P[0]", "P[1]", "P[2]", "P[3]"], lines: 4...5))
    #expect(
      philosophers.place(of: .exchangedLocksOfLast(outer: 0, inner: 1)).threads == ["P[3]"])
  }
}
