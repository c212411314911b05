import TestSupport
import Testing

@Suite struct ContentionTests {
  @Test(
    "contending workers count all their updates, last as long as asked, and are bound",
    arguments: ["contention-of-threads", "contention-of-processes"])
  func outcome(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    #expect(facts["workers"] == "3")
    for name in ["counted", "pinned", "lasted", "cost", "shares", "fair"] {
      #expect(facts[name] == "true", "\(name)")
    }
  }

  @Test("a worker that dies leaves no figure that could be believed")
  func killed() throws {
    let facts = try ProbeProcess("ForkProbe", "contention-killed").facts
    #expect(facts == ["span": "0", "overlap": "0.0", "cost": "true"])
  }
}
