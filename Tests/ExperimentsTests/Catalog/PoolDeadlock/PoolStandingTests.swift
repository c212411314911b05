import Testing

@testable import Experiments

@Suite("What the workers of a pool do at one moment")
struct PoolStandingTests {
  @Test(
    "a pool is stuck when all of its workers wait for tasks without a result",
    arguments: [
      ([1, 3], [.begun, .queued, .begun, .queued], false, true),
      // One worker is free, or at work.
      ([1], [.begun, .queued, .begun, .queued], false, false),
      // The result is there, and the worker has not looked yet.
      ([1, 3], [.begun, .done, .begun, .queued], false, false),
      // A worker that helps has yet to take a task from the queue.
      ([1, 3], [.begun, .queued, .begun, .queued], true, false),
      ([1, 3], [.begun, .begun, .begun, .begun], true, true),
      ([], [.done, .done, .done, .done], false, false),
    ] as [([Int], [PoolStanding.Progress], Bool, Bool)])
  func stuck(
    awaited: [Int], progress: [PoolStanding.Progress], isHelping: Bool, expected: Bool
  ) {
    let standing = PoolStanding(
      awaited: awaited, workers: 2, progress: progress, isHelping: isHelping)
    #expect(standing.isStuck == expected)
    #expect(standing.undone == progress.count { $0 != .done })
  }
}
