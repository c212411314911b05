import TestSupport
import Testing

@Suite("Queues, farms and many reporters")
struct WorkQueueTests {
  @Test("Every item of every queue arrives once and in order, whatever the number of users")
  func handoffs() throws {
    let facts = try ProbeProcess("PlatformProbe", "handoffs").facts
    #expect(facts.count == 12)
    #expect(facts.values.allSatisfy { $0 == "intact" })
  }

  @Test("Every result of a farm is right, whoever the helpers are")
  func farms() throws {
    let facts = try ProbeProcess("PlatformProbe", "farms").facts
    #expect(facts.count == 6)
    #expect(facts.values.allSatisfy { $0 == "intact" })
  }

  @Test("Every report arrives once and in order, however the collector listens")
  func fanIn() throws {
    let facts = try ProbeProcess("PlatformProbe", "fan-in").facts
    #expect(facts == ["1": "intact", "40": "intact"])
  }

  @Test("At the limit of descriptors the shared lines go on and the others say why not")
  func fanInAtTheLimit() throws {
    let facts = try ProbeProcess("PlatformProbe", "fan-in-at-the-limit").facts
    #expect(
      facts == [
        "pipes-poll": "pipe2 EMFILE", "pipes-epoll": "pipe2 EMFILE", "shared-pipe": "measured",
        "shared-socket": "measured",
      ])
  }
}
