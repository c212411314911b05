import TestSupport
import Testing

@Suite("Forks whose cost is looked at")
struct LeanForkTests {
  @Test("Children with hardly any memory end well, and later children of others have all of it")
  func leanFork() throws {
    let facts = try ProbeProcess("ForkProbe", "lean-fork").facts
    #expect(facts == ["small": "true", "loop": "true", "whole": "true"])
  }

  @Test("A parent with memory of its own forks when asked, until it is ended")
  func forkingParent() throws {
    let facts = try ProbeProcess("ForkProbe", "forking-parent").facts
    #expect(facts == ["costs": "true", "after the end": "gone"])
  }

  @Test("An idle process and an idle thread take at least the pages they cannot do without")
  func idleWorkers() throws {
    let facts = try ProbeProcess("ForkProbe", "idle-workers").facts
    #expect(facts == ["process": "true", "thread": "true"])
  }
}
