import Results
import Statistics
import Testing

@testable import Experiments

@Suite("What the interval of a ratio allows to say")
struct RatioVerdictTests {
  /// Twelve rounds whose ratios lie this far around a middle.
  private func comparison(
    around middle: Double, spread: Double, rounds: Int = 12
  ) -> PairedComparison? {
    PairedComparison(
      first: (0..<rounds).map { middle * (1 + spread * ($0.isMultiple(of: 2) ? 1 : -1)) },
      second: Array(repeating: 1, count: rounds))
  }

  @Test(
    "The whole interval decides",
    arguments: [
      (1.0, 0.01, RatioVerdict.same), (1.0, 0.3, .unclear), (1.05, 0.01, .higher),
      (0.5, 0.01, .lower), (1.02, 0.05, .same), (1.02, 0.12, .unclear),
    ])
  func interval(middle: Double, spread: Double, expected: RatioVerdict) {
    #expect(RatioVerdict(comparison(around: middle, spread: spread)) == expected)
  }

  @Test("Too few rounds, or none, are unclear however far apart the two are")
  func tooFew() {
    #expect(RatioVerdict(comparison(around: 10, spread: 0.01, rounds: 5)) == .unclear)
    #expect(RatioVerdict(nil) == .unclear)
  }

  @Test("Conditions are compared by the rounds that have both")
  func pairing() throws {
    let records = (0..<8).flatMap { round in
      [
        Record.observation(.init("cost", condition: "a", round: round, value: 3)),
        .observation(.init("cost", condition: "b", round: round + 1, value: 2)),
      ]
    }
    let comparison = try #require(
      Observations(records: records).comparison("cost", "a", over: "b"))
    #expect(abs(comparison.ratio.value - 1.5) < 1e-12)
    #expect(comparison.ratio.count == 7)
  }
}
