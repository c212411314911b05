import Statistics
import Testing

@Suite("The median")
struct MedianTests {
  // Ranks of the 95 % interval: M. J. Campbell, M. J. Gardner, Calculating confidence intervals for
  // some non-parametric analyses, British Medical Journal 296, 1988.
  @Test(
    "has its 95 % interval at the published ranks",
    arguments: [
      (6, 1, 6), (7, 1, 7), (8, 1, 8), (9, 2, 8), (10, 2, 9), (11, 2, 10), (12, 3, 10),
      (13, 3, 11), (14, 3, 12), (15, 4, 12), (16, 4, 13), (17, 5, 13), (20, 6, 15), (25, 8, 18),
      (30, 10, 21), (40, 14, 27), (50, 18, 33), (100, 40, 61),
    ])
  func ranks(count: Int, low: Int, high: Int) throws {
    let sample = (1...count).map(Double.init).reversed()
    let estimate = try #require(Median.estimate(of: Array(sample)))
    #expect(estimate.low == Double(low))
    #expect(estimate.high == Double(high))
    #expect(estimate.value == Double(count + 1) / 2)
    #expect(estimate.level == 0.95 && estimate.method == .median && estimate.count == count)
  }

  @Test(
    "of fewer than six values states the level that smallest to largest really has",
    arguments: [(1, 0.0), (2, 0.5), (3, 0.75), (4, 0.875), (5, 0.9375)])
  func shortSamples(count: Int, level: Double) throws {
    let estimate = try #require(Median.estimate(of: (1...count).map(Double.init)))
    #expect(isClose(estimate.level, level))
    #expect((estimate.low, estimate.high) == (1, Double(count)))
  }

  @Test("needs at least one value and no infinite or missing one")
  func unusable() {
    #expect(Median.estimate(of: []) == nil)
    #expect(Median.estimate(of: [1, .nan]) == nil)
    #expect(Median.value(of: [1, .infinity]) == nil)
  }

  @Test(
    "is the mean of the middle two of an even sample", arguments: [([3.0, 1], 2.0), ([5.0], 5.0)])
  func middle(sample: [Double], expected: Double) {
    #expect(Median.value(of: sample) == expected)
  }

  @Test("covers the truth about as often as it claims, for skewed samples of any size")
  func coverage() throws {
    var noise = Noise(seed: 11)
    let trials = 2_000
    for (count, lowest, highest) in [(5, 0.92, 0.955), (12, 0.95, 0.975), (17, 0.94, 0.965)] {
      var covered = 0
      for _ in 0..<trials {
        let sample = (0..<count).map { _ in noise.skewed() }
        covered += try #require(Median.estimate(of: sample)).covers(1) ? 1 : 0
      }
      let share = Double(covered) / Double(trials)
      #expect((lowest...highest).contains(share), "\(count) values: \(share)")
    }
  }
}
