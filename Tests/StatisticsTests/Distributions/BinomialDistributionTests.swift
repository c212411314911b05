import Testing

@testable import Statistics

@Suite("The binomial distribution")
struct BinomialDistributionTests {
  // National Bureau of Standards, Tables of the Binomial Probability Distribution, 1950; the large
  // ones from R 4, pbinom.
  @Test(
    "has its tabulated sums",
    arguments: [
      (10, 0.5, 1, 0.0107421875), (10, 0.5, 4, 0.376953125), (20, 0.1, 2, 0.676926805),
      (100, 0.9, 84, 0.03989052711), (1_000, 0.5, 500, 0.51261250806),
      (10_000, 0.5, 4_900, 0.02329276), (10, 0.5, -1, 0), (10, 0.5, 10, 1), (10, 0.5, 12, 1),
    ] as [(Int, Double, Int, Double)])
  func tabulated(trials: Int, chance: Double, successes: Int, expected: Double) {
    let distribution = BinomialDistribution(trials: trials, probability: chance)
    #expect(isClose(distribution.cumulative(successes), expected, within: 1e-8))
  }
}
