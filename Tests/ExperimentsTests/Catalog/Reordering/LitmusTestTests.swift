import TestSupport
import Testing

@Suite struct LitmusTestTests {
  @Test("every run has an outcome, and a fence keeps the forbidden ones away")
  func outcomes() throws {
    let facts = try ProbeProcess("ForkProbe", "litmus").facts
    #expect(facts["store-buffering"] == "3000")
    #expect(facts["message-passing"] == "3000")
    #expect(facts["forbidden"] == "0")
  }
}
