import Statistics
import Testing

@Suite("A proportion")
struct ProportionTests {
  // R. G. Newcombe, Two-sided confidence intervals for the single proportion, Statistics in
  // Medicine 17, 1998, table I, method 3.
  @Test(
    "has Wilson's interval as published",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ] as [(Int, Int, Double, Double)])
  func published(successes: Int, trials: Int, low: Double, high: Double) throws {
    let estimate = try #require(Proportion.estimate(successes: successes, trials: trials))
    #expect(isClose(estimate.low, low, within: 0.00005))
    #expect(isClose(estimate.high, high, within: 0.00005))
    #expect(estimate.value == Double(successes) / Double(trials))
    #expect(estimate.method == .proportion && estimate.count == trials)
  }

  @Test("never leaves 0 to 1, always covers the share, and mirrors", arguments: 1...40)
  func bounds(trials: Int) throws {
    for successes in 0...trials {
      let one = try #require(Proportion.estimate(successes: successes, trials: trials))
      let other = try #require(Proportion.estimate(successes: trials - successes, trials: trials))
      #expect(0 <= one.low && one.high <= 1 && one.covers(one.value))
      #expect(isClose(one.low, 1 - other.high, within: 1e-12))
    }
  }

  @Test("does not exist for impossible counts", arguments: [(0, 0), (-1, 5), (6, 5), (1, -1)])
  func impossible(successes: Int, trials: Int) {
    #expect(Proportion.estimate(successes: successes, trials: trials) == nil)
  }
}
