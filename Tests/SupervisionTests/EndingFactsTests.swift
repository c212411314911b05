import Platform
import Supervision
import Testing

@Suite("The facts of an ending")
struct EndingFactsTests {
  @Test(
    "are read as they were written",
    arguments: [
      .interrupted(by: .interrupt), .timedOut(seconds: 14.5), .exited(code: 3),
      .killed(by: .kill), .overLimit(.init(kind: .memory, allowed: 1 << 30, seen: 1 << 31)),
      .brokenProtocol(line: 4, excerpt: "what"), .couldNotStart(.call("exec", errno: 2)),
    ] as [Ending])
  func roundTrip(ending: Ending) throws {
    #expect(Ending(facts: try #require(ending.facts)) == ending)
  }

  @Test("of another version stand for nothing, and an end by itself has none")
  func unknown() {
    #expect(Ending.finished.facts == nil)
    for facts in [[], ["weather"], ["over-limit", "weather", "1", "2"], ["could-not-start", "x"]] {
      #expect(Ending(facts: facts) == nil)
    }
  }
}
