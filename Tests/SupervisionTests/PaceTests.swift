import Testing

@testable import Supervision

@Suite("Pace")
struct PaceTests {
  @Test("pauses do not count as elapsed time and prolong every patience")
  func pauses() {
    var pace = Pace(at: 100)
    pace.expectLeaving(at: 100)
    pace.expectEnd(at: 100)
    pace.addPause(1_000)
    #expect(pace.elapsed(at: 1_500) == 400)
    #expect(!pace.hasLingered(at: 100 + Pace.leaving))
    #expect(pace.hasLingered(at: 1_100 + Pace.leaving))
    #expect(!pace.isKeeperOverdue(at: 100 + Pace.ending))
    #expect(pace.isKeeperOverdue(at: 1_100 + Pace.ending))
  }

  @Test("a wait ends at the earliest time, never early and never in the past")
  func wait() {
    let pace = Pace(at: 0)
    #expect(pace.wait(until: [nil], at: 0) == 100)
    #expect(pace.wait(until: [nil, 5_000_001], at: 0) == 6)
    #expect(pace.wait(until: [5], at: 10) == 0)
  }

  @Test("a tick is due once a tenth of a second")
  func ticks() {
    var pace = Pace(at: 0)
    let due = [99_999_999, 100_000_000, 150_000_000, 200_000_000].map { pace.isTickDue(at: $0) }
    #expect(due == [false, true, false, true])
  }
}
