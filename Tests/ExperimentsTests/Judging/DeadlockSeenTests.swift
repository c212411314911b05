import Testing

@testable import Experiments

@Suite struct DeadlockSeenTests {
  @Test(
    "a few runs decide only what they show",
    arguments: [
      ([], "inconclusive"), ([1], "inconclusive"), ([0, 0], "inconclusive"),
      ([0, 1], "some-runs"), ([1, 1, 1], "every-run"), ([0, 0, 0], "not-observed"),
      ([1, 0, 1, 1], "some-runs"),
    ])
  func values(runs: [Double], expected: String) {
    #expect(DeadlockSeen(runs: runs).rawValue == expected)
  }
}
