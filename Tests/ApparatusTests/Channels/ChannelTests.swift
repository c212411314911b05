import Apparatus
import TestSupport
import Testing

/// One after the other, because what one leaves behind for a moment another one would count.
@Suite("Channels between two workers", .serialized)
struct ChannelTests {
  /// What a scenario says of a channel for each size it could not carry, and why.
  private static let pipeLike = [
    "pipe", "fifo", "unix-stream", "tcp", "shared-futex", "shared-spin",
  ]

  @Test(
    "Every message of a round trip arrives whole, once and in order, by every channel",
    arguments: ["trips-of-processes", "trips-of-threads"])
  func roundTrips(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    #expect(facts.count == ChannelKind.allCases.count)
    for via in Self.pipeLike + ["unix-datagram", "unix-seqpacket"] { #expect(facts[via] == "") }
    #expect(facts["udp"] == "100000: too large")
    #expect(
      facts["signal"] == "4096: carries at most 8 bytes; 100000: carries at most 8 bytes")
    #expect(
      facts["eventfd"] == "4096: carries at most 7 bytes; 100000: carries at most 7 bytes")
    let within = scenario == "trips-of-threads"
    #expect((facts["condition"] == "") == within)
    #expect((facts["atomic-spin"] == "") == within)
  }

  @Test(
    "Messages that follow each other arrive whole, once and in order, by every channel",
    arguments: ["streams-of-processes", "streams-of-threads", "streams-on-one-processor"])
  func streams(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    for via in Self.pipeLike { #expect(facts[via] == "") }
    for via in ["udp", "unix-datagram"] { #expect(facts[via] == "300000: too large") }
    #expect(
      facts["page-gift"]
        == "1: gives whole pages (4096 B); 64: gives whole pages (4096 B)"
    )
    #expect(
      facts["memory-file"]
        == "1: maps whole pages (4096 B); 64: maps whole pages (4096 B)")
    #expect(facts["signal"]?.hasPrefix("1: holds one message at a time") == true)
  }

  @Test("A repeated, lost or damaged message is noticed and ends the dialogue")
  func faults() throws {
    let facts = try ProbeProcess("ForkProbe", "message-faults").facts
    #expect(
      facts == [
        "repeated": "noticed", "lost": "noticed", "damaged": "noticed",
        "damaged-within": "noticed",
      ])
  }

  @Test("Neither a finished nor a killed dialogue leaves a descriptor or a queue behind")
  func leftovers() throws {
    let facts = try ProbeProcess("ForkProbe", "channel-leftovers").facts
    #expect(facts == ["descriptors": "0", "queues": "0"])
  }

  @Test("A thousand dialogues leave nothing behind: no descriptor, queue, mapping or process")
  func thousand() throws {
    let facts = try ProbeProcess("ForkProbe", "thousand-dialogues").facts
    #expect(
      facts == [
        "children": "false", "descriptors": "0", "more mappings": "false", "queues": "0",
      ])
  }

  @Test("Whatever is killed at whatever moment, its queues are found and removed")
  func killedAtAnyMoment() throws {
    let facts = try ProbeProcess("ForkProbe", "killed-at-any-moment").facts
    #expect(facts == ["left": "true", "then": "0"])
  }

  @Test("A queue that a killed process left behind is found by its key and removed")
  func leftoverQueue() throws {
    let facts = try ProbeProcess("ForkProbe", "leftover-queue").facts
    #expect(facts == ["left": "true", "then": "0"])
  }
}
