import Testing

@testable import Statistics

@Suite("The normal distribution")
struct NormalDistributionTests {
  @Test(
    "has its tabulated points",
    arguments: [(0.5, 0.674490), (0.9, 1.644854), (0.95, 1.959964), (0.99, 2.575829)]
      as [(Double, Double)])
  func tabulated(level: Double, expected: Double) {
    #expect(abs(NormalDistribution.twoSidedQuantile(level) - expected) < 5e-7)
    #expect(isClose(NormalDistribution.cumulative(expected), (1 + level) / 2, within: 1e-6))
  }
}
