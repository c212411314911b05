import Programs
import Terminal
import Testing

@testable import Shell

@Suite("A schedule as a picture")
struct ScheduleScreenTests {
  private func table(_ program: String, _ word: String) throws -> Table {
    let steps = try Code(program).trace(of: try #require(Schedule(word: word)), .buffered)
    return ScheduleScreen(steps, words: Samples.words()).table
  }

  private func cells(_ table: Table) -> [[String]] { table.rows.map { $0.map(\.plain) } }

  @Test("A write waits in the lane of its store buffer until it reaches memory")
  func lane() throws {
    let table = try table("x = 0; y = 0; thread A: x = 1; thread B: y = 1", "abBA")
    #expect(table.columns.map(\.title.plain).contains("buffer of A"))
    #expect(cells(table).map { $0[3] } == ["x=1", "|", "|", ""])
    #expect(cells(table).map { $0[5] } == ["", "y=1", "", ""])
  }

  @Test("Each step names its line; a write that reaches memory has none")
  func lines() throws {
    let table = try table("x = 0\nthread A:\n    x = 1\nthread B:\n    r = x", "aAb")
    #expect(cells(table).map { $0[1] } == ["3", "", "5"])
  }

  @Test("More than three threads stand below each other, with what waits in the buffer of each")
  func list() throws {
    let threads = "thread A: x = 1; thread B: y = 1; thread C: r = x; thread D: s = y"
    let table = try table("x = 0; y = 0; \(threads)", "acdbA")
    #expect(cells(table)[0].contains("x=1") && cells(table)[3].contains("y=1"))
    #expect(cells(table).map { $0[2] } == ["A", "C", "D", "B", "A"])
  }
}
