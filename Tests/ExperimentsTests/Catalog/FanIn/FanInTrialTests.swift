import TestSupport
import Testing

@Suite("Many reporters and one collector")
struct FanInTrialTests {
  @Test("Every report arrives once and in order, however the collector listens")
  func fanIn() throws {
    let facts = try ProbeProcess("ForkProbe", "fan-in").facts
    #expect(facts == ["1": "intact", "40": "intact"])
  }

  @Test("At the limit of descriptors the shared lines go on and the others say why not")
  func fanInAtTheLimit() throws {
    let facts = try ProbeProcess("ForkProbe", "fan-in-at-the-limit").facts
    #expect(
      facts == [
        "pipes-poll": "pipe2 EMFILE", "pipes-epoll": "pipe2 EMFILE", "shared-pipe": "measured",
        "shared-socket": "measured",
      ])
  }
}
