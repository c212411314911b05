import Testing

@testable import Programs

@Suite("A trace")
struct TraceTests {
  @Test("tells each step, its line and the state after it")
  func lostUpdate() throws {
    let program = try #require(LibraryProgram.named("lost-update"))
    let code = try Code(program.text)
    let fault = try #require(code.explored(.sequential).worst)
    let trace = code.trace(of: fault.schedule, .sequential)
    #expect(trace.map(\.thread) == ["A", "B", "B", "A"])
    #expect(trace.map(\.line) == [3, 3, 4, 4])
    #expect(
      trace.map(\.events) == [
        [.read("x", 0, fromBuffer: false), .set("seen", 0)],
        [.read("x", 0, fromBuffer: false), .set("seen", 0)], [.wrote("x", 1)], [.wrote("x", 1)],
      ])
    #expect(trace.map { $0.after.values.map(\.value) } == [[0], [0], [1], [1]])
    #expect(trace[1].after.threads.map(\.next) == [.wrote("x", 1), .wrote("x", 1)])
  }

  @Test("changes from thread to thread no more than a shortest schedule has to")
  func calm() throws {
    let program = try #require(LibraryProgram.named("store-buffering"))
    let fault = try #require(try Code(program.text).explored(.buffered).worst)
    let threads = fault.schedule.moves.map(\.thread)
    #expect(threads.count == 6)
    #expect(threads == [0, 0, 1, 1, 1, 0])
  }

  @Test("ends where the schedule becomes impossible")
  func impossible() throws {
    let code = try Code("x = 0; thread A: x = 1")
    #expect(code.trace(of: try #require(Schedule(word: "aa")), .sequential).count == 1)
    #expect(code.trace(of: try #require(Schedule(word: "b")), .sequential).isEmpty)
    #expect(code.trace(of: try #require(Schedule(word: "aA")), .buffered).map(\.line) == [1, nil])
  }
}
