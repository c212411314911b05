import TestSupport
import Testing

@Suite("A farm of tasks")
struct TaskFarmTests {
  @Test("Every result of a farm is right, whoever the helpers are")
  func farms() throws {
    let facts = try ProbeProcess("ForkProbe", "farms").facts
    #expect(facts.count == 6)
    #expect(facts.values.allSatisfy { $0 == "intact" })
  }
}
