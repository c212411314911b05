import Statistics
import Testing

@Suite("The bootstrap")
struct BootstrapTests {
  private func mean(_ sample: [Double]) -> Double { sample.reduce(0, +) / Double(sample.count) }

  // B. Efron, R. Tibshirani, An Introduction to the Bootstrap, 1993, table 2.1: survival of the
  // seven treated mice, mean 86.86, bootstrap standard error of the mean 23.36 in the limit.
  @Test("gives the spread of the mouse data as published")
  func mice() throws {
    let treated = [94.0, 197, 16, 38, 99, 141, 23]
    let estimate = try #require(
      Bootstrap.estimate(of: treated, level: 0.6827, resamples: 4_000, seed: 1, statistic: mean))
    #expect(isClose(estimate.value, 86.857, within: 0.0001))
    // One standard error to either side bounds 68.27 % of a nearly normal distribution.
    #expect(isClose(estimate.halfWidth, 23.36, within: 0.05))
    #expect(estimate.method == .bootstrap && estimate.count == 7)
  }

  @Test("repeats exactly from its seed")
  func seeding() {
    let rounds = (1...12).map(Double.init)
    let one = Bootstrap.estimate(of: rounds, resamples: 200, seed: 5, statistic: mean)
    #expect(one == Bootstrap.estimate(of: rounds, resamples: 200, seed: 5, statistic: mean))
    #expect(one != Bootstrap.estimate(of: rounds, resamples: 200, seed: 6, statistic: mean))
  }

  @Test("keeps the values of a round together")
  func rounds() throws {
    let pairs = (1...20).map { (Double($0), 2 * Double($0)) }
    let estimate = try #require(
      Bootstrap.estimate(of: pairs, resamples: 100, seed: 2) { rounds in
        rounds.reduce(0) { $0 + $1.1 } / rounds.reduce(0) { $0 + $1.0 }
      })
    #expect(isClose(estimate.low, 2) && isClose(estimate.high, 2))
  }

  @Test("needs two rounds and a finite statistic")
  func unusable() {
    #expect(Bootstrap.estimate(of: [1.0], seed: 1, statistic: mean) == nil)
    #expect(Bootstrap.estimate(of: [1.0, 2], seed: 1) { _ in .nan } == nil)
  }
}
