import TestSupport
import Testing

@Suite("Requests by a timetable, and clients who wait for answers")
struct LoopTests {
  @Test("A request that had to stand in line is late by the timetable, not by the pool")
  func openLoop() throws {
    let facts = try ProbeProcess("ForkProbe", "open-loop").facts
    #expect(facts["requests"] == "60")
    #expect(facts.filter { $0.key != "requests" }.values.allSatisfy { $0 == "true" }, "\(facts)")
  }

  @Test("Clients in a closed loop wait for every answer")
  func closedLoop() throws {
    let facts = try ProbeProcess("ForkProbe", "closed-loop").facts
    #expect(facts.count == 3)
    #expect(facts.values.allSatisfy { $0 == "true" }, "\(facts)")
  }
}
