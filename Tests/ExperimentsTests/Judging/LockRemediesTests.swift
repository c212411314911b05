import Testing

@testable import Experiments

@Suite struct LockRemediesTests {
  @Test(
    "every remedy has to stand enough runs, and one deadlock refutes it",
    arguments: [
      ([], "inconclusive"), ([[0, 0]], "inconclusive"), ([[0, 0, 0]], "all-hold"),
      ([[0, 0, 0], [0]], "inconclusive"), ([[0, 0, 0], [0, 0, 1]], "one-blocked"),
    ])
  func values(runs: [[Double]], expected: String) {
    #expect(LockRemedies(runs: runs).rawValue == expected)
  }
}
