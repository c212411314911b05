import TestSupport
import Testing

@Suite struct BoundedRunTests {
  @Test("a child returns, is stopped by who watches, or is killed when its time is up")
  func endings() throws {
    let facts = try ProbeProcess("ForkProbe", "bounded").facts
    #expect(facts["returned"] == "returned")
    #expect(facts["stopped"] == "stopped")
    #expect(facts["timed out"] == "timedOut")
    #expect(facts["thrown"] == "EPERM")
    #expect(facts["blocked threads"] == "stopped")
    #expect(facts["blocked processes"] == "stopped")
  }
}
