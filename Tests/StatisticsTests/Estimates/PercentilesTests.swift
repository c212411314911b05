import Statistics
import Testing

@Suite("Percentiles")
struct PercentilesTests {
  // R 4: quantile(c(1, 2, 3, 4, 10), type = 7).
  @Test(
    "lie linearly between order statistics",
    arguments: [(0.0, 1.0), (0.1, 1.4), (0.25, 2), (0.5, 3), (0.75, 4), (0.9, 7.6), (1, 10)]
      as [(Double, Double)])
  func values(p: Double, expected: Double) throws {
    let value = try #require(Percentiles.value(p, of: [10, 2, 4, 3, 1]))
    #expect(isClose(value, expected))
  }

  @Test(
    "are supported by ten observations beyond them",
    arguments: [
      (0.5, 19, false), (0.5, 20, true), (0.9, 99, false), (0.9, 100, true), (0.95, 199, false),
      (0.95, 200, true), (0.99, 999, false), (0.99, 1_000, true), (0.999, 10_000, true),
      (0.01, 999, false), (0.01, 1_000, true), (1, 1_000_000, false), (1.5, 100, false),
    ] as [(Double, Int, Bool)])
  func support(p: Double, count: Int, expected: Bool) {
    #expect(Percentiles.supported(p, count: count) == expected)
  }

  @Test("do not exist for unusable samples or levels")
  func unusable() {
    #expect(Percentiles.value(0.5, of: []) == nil)
    #expect(Percentiles.value(1.1, of: [1]) == nil)
    #expect(Percentiles.values([0.5, .nan], of: [1]) == nil)
    #expect(Percentiles.estimate(0.5, of: [.infinity]) == nil)
  }

  // Binomial, n = 100, p = 0.9: P(B ≤ 83) = 0.0206, P(B ≤ 84) = 0.0399, P(B ≤ 94) = 0.9424,
  // P(B ≤ 95) = 0.9763 (R 4, pbinom), so ranks 84 and 96 leave out less than 2.5 % on either side.
  @Test("have their interval at the ranks of the binomial table")
  func ranks() throws {
    let estimate = try #require(Percentiles.estimate(0.9, of: (1...100).map(Double.init)))
    #expect((estimate.low, estimate.high) == (84, 96))
    #expect(isClose(estimate.value, 90.1))
    #expect(estimate.method == .percentile && estimate.level == 0.95)
  }

  @Test("have no interval where the sample is too small for the level")
  func tooSmall() {
    // 0.9 to the 35th power is 0.0250 and a little more; 36 values are the fewest.
    #expect(Percentiles.estimate(0.9, of: (1...35).map(Double.init)) == nil)
    #expect(Percentiles.estimate(0.9, of: (1...36).map(Double.init)) != nil)
  }
}
