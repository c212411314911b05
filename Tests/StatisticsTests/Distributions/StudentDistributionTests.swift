import Testing

@testable import Statistics

@Suite("Student's t distribution")
struct StudentDistributionTests {
  // R. A. Fisher, F. Yates, Statistical Tables, 6th ed., 1963, table III.
  @Test(
    "has its tabulated points",
    arguments: [
      (1, 0.95, 12.706), (2, 0.95, 4.303), (3, 0.95, 3.182), (4, 0.95, 2.776), (5, 0.95, 2.571),
      (10, 0.95, 2.228), (30, 0.95, 2.042), (60, 0.95, 2.000), (120, 0.95, 1.980),
      (1, 0.99, 63.657), (5, 0.99, 4.032), (10, 0.90, 1.812), (10, 0.999, 4.587),
    ] as [(Double, Double, Double)])
  func tabulated(freedom: Double, level: Double, expected: Double) {
    let quantile = StudentDistribution(degreesOfFreedom: freedom).twoSidedQuantile(level)
    #expect(abs(quantile - expected) < 0.0006, "\(quantile)")
  }

  // With one degree of freedom the distribution is Cauchy's: 1/2 + arctan(t) / π.
  @Test(
    "has its closed forms",
    arguments: [
      (1.0, 1.0, 0.75), (1, -1, 0.25), (1, 0, 0.5), (2, 2.0.squareRoot(), 0.853553390593),
    ])
  func closedForms(freedom: Double, t: Double, expected: Double) {
    let chance = StudentDistribution(degreesOfFreedom: freedom).cumulative(t)
    #expect(isClose(chance, expected, within: 1e-11))
  }
}
