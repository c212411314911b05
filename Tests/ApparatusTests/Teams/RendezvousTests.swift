import Apparatus
import Platform
import Testing

@Suite struct RendezvousTests {
  @Test("nobody is a meeting ahead of the others")
  func together() throws {
    let meeting = try Rendezvous(members: 3)
    let words = try SharedAtomics(count: 4)
    _ = try Team(kind: .thread, count: 3).run { member in
      for round in 1...UInt64(50) {
        words[member.index].storeRelease(round)
        meeting.meet()
        for other in 0..<3 where words[other].loadAcquire() < round { words[3].addRelaxed(1) }
        meeting.meet()
      }
    }
    #expect(words[3].loadRelaxed() == 0)
  }
}
