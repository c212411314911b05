import Apparatus
import Platform
import Testing

@testable import Experiments

@Suite("Points that workers pass only together")
struct MeetingPointTests {
  @Test(
    "nobody passes a right barrier before all have come as often",
    arguments: [Barrier.Build.pthread, .condition, .twoTurnstiles])
  func right(build: Barrier.Build) throws {
    let (members, meetings) = (3, 50)
    let point = try build.point(members: members, between: .thread)
    let arrivals = try SharedAtomics(count: 1)
    let early = try SharedAtomics(count: 1)
    _ = try Team(kind: .thread, count: members).run { _ in
      for meeting in 1...meetings {
        arrivals[0].addOrdered(1)
        point.meet()
        if arrivals[0].loadAcquire() < UInt64(meeting * members) { early[0].addRelaxed(1) }
      }
    }
    #expect(early[0].loadAcquire() == 0)
    #expect(arrivals[0].loadAcquire() == UInt64(meetings * members))
  }

  @Test("a single turnstile lets all of one meeting through")
  func once() throws {
    let point = try Barrier.Build.oneTurnstile.point(members: 3, between: .thread)
    let passed = try SharedAtomics(count: 1)
    _ = try Team(kind: .thread, count: 3).run { _ in
      point.meet()
      passed[0].addRelaxed(1)
    }
    #expect(passed[0].loadAcquire() == 3)
  }
}
