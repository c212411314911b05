import Statistics
import Testing

@Suite("The mean")
struct MeanTests {
  // Student's own example: hours of sleep gained by ten patients with one drug over another
  // (Biometrika 6, 1908): mean 1.58, standard deviation 1.23, t = 4.06; 95 % interval 0.70 to 2.46.
  @Test("has the interval of Student's sleep data")
  func sleep() throws {
    let gains = [1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4]
    let estimate = try #require(Mean.estimate(of: gains))
    #expect(isClose(estimate.value, 1.58))
    #expect(isClose(try #require(Mean.standardDeviation(of: gains)), 1.23, within: 0.0005))
    #expect(isClose(estimate.low, 0.70, within: 0.005))
    #expect(isClose(estimate.high, 2.46, within: 0.005))
    #expect(estimate.method == .mean && estimate.count == 10)
  }

  @Test("needs two values", arguments: [[], [1.0], [1, .nan]] as [[Double]])
  func unusable(sample: [Double]) {
    #expect(Mean.estimate(of: sample) == nil)
  }
}
