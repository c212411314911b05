import Apparatus
import Testing

@Suite struct DeadlockWatchTests {
  func picture(_ waits: [Int?], steps: [Int]) -> WatchedLocks.Picture {
    .init(holders: [0, 1], waits: waits, steps: steps)
  }

  @Test("a circle counts only when two looks show it with no step in between")
  func proof() {
    var watch = DeadlockWatch()
    watch.look(picture([1, 0], steps: [1, 1]), at: 0)
    #expect(watch.cycle == nil)
    watch.look(picture([1, 0], steps: [2, 1]), at: 1)
    #expect(watch.cycle == nil)
    watch.look(picture([1, 0], steps: [2, 1]), at: 2)
    #expect(watch.cycle?.numbers == [0, 1, 1, 0])
    #expect(watch.provedAt == 2)
    #expect(!watch.isOver)
  }

  @Test("the clock suspects after its patience, and takes it back when somebody moves")
  func suspicion() {
    var watch = DeadlockWatch(longestStep: 10_000_000)
    #expect(watch.patience == 30_000_000)
    watch.look(picture([nil, 0], steps: [1, 1]), at: 0)
    watch.look(picture([nil, 0], steps: [1, 1]), at: 29_999_999)
    #expect(watch.suspectedAt == nil)
    watch.look(picture([nil, 0], steps: [1, 1]), at: 30_000_000)
    #expect(watch.suspectedAt == 30_000_000)
    watch.look(picture([nil, 0], steps: [2, 1]), at: 31_000_000)
    #expect(watch.suspectedAt == nil)
    #expect(watch.cycle == nil)
  }
}
