import TestSupport
import Testing

@Suite("The queues between producers and consumers")
struct WorkQueueTests {
  @Test("Every item of every queue arrives once and in order, whatever the number of users")
  func handoffs() throws {
    let facts = try ProbeProcess("ForkProbe", "handoffs").facts
    #expect(facts.count == 12)
    #expect(facts.values.allSatisfy { $0 == "intact" })
  }
}
