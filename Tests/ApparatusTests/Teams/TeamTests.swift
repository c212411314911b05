import Apparatus
import Platform
import TestSupport
import Testing

@Suite struct TeamTests {
  @Test("a team reports who its members were, in order of time, on the wanted processors")
  func reportsOfThreads() throws {
    let facts = try ProbeProcess("ForkProbe", "team-of-threads").facts
    #expect(
      facts == [
        "indices": "[0, 1, 2, 3]", "threads": "4", "processes": "1", "ordered": "true",
        "placed": "true", "worked": "true", "exits": "[nil, nil, nil, nil]",
      ])
  }

  @Test("a team of processes reports the same, with a process and an ending for each member")
  func reportsOfProcesses() throws {
    let facts = try ProbeProcess("ForkProbe", "team-of-processes").facts
    #expect(facts["indices"] == "[0, 1, 2, 3]")
    #expect(facts["threads"] == "4")
    #expect(facts["processes"] == "4")
    #expect(facts["ordered"] == "true")
    #expect(facts["placed"] == "true")
    #expect(facts["worked"] == "true")
    #expect(facts["exits"]?.contains("nil") == false)
    #expect(facts["exits"]?.contains("false") == false)
  }

  @Test(
    "no body begins before all members have arrived at the gate",
    arguments: ["gate-of-threads", "gate-of-processes"])
  func gate(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    #expect(facts == ["releases": "1", "together": "true"])
  }

  @Test(
    "a team that cannot be completed says so and leaves nobody behind",
    arguments: ["incomplete-team-of-threads", "incomplete-team-of-processes"])
  func incomplete(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    #expect(
      facts == ["fewer": "true", "wanted": "400", "errno": "EAGAIN", "children left": "false"])
  }

  @Test("a member that is killed in its body is reported with its signal and without an end")
  func killedMember() throws {
    let facts = try ProbeProcess("ForkProbe", "member-killed").facts
    #expect(
      facts == [
        "first": "true", "second": "true", "started": "true", "finished": "false",
        "overlap": "0.0",
      ])
  }

  @Test("threads of the calling process form a team too")
  func insideTheCaller() throws {
    let sum = try SharedAtomics(count: 1)
    let reports = try Team(kind: .thread, count: 5, gated: false).run { member in
      sum[0].addRelaxed(UInt64(member.index))
    }
    #expect(sum[0].loadRelaxed() == 10)
    #expect(reports.allSatisfy { $0.released == nil && !$0.pinned && $0.running != nil })
  }

  @Test("a team without members has no reports")
  func empty() throws {
    #expect(try Team(kind: .thread, count: 0).run { _ in }.isEmpty)
    #expect(Team.overlap([]) == 0)
  }

  @Test("a processor the machine has not leaves the member unpinned but at work")
  func refusedProcessor() throws {
    let team = Team(kind: .thread, count: 1, placement: .same(processor: 8_000))
    let reports = try team.run { _ in }
    #expect(reports.map(\.pinned) == [false])
    #expect(reports.allSatisfy { $0.finished != nil })
  }
}
