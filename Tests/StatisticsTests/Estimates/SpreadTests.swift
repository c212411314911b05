import Statistics
import Testing

@Suite("Spread and outliers")
struct SpreadTests {
  @Test("the median absolute deviation is the median distance from the median")
  func deviation() throws {
    let spread = try #require(Spread(of: [1, 1, 2, 2, 4, 6, 9]))
    #expect(spread.median == 2 && spread.medianAbsoluteDeviation == 1)
    #expect(spread.deviation == 1.4826 && isClose(spread.relative, 0.7413))
  }

  @Test("the constant makes it a standard deviation of the normal distribution")
  func consistency() {
    let quartile = NormalDistribution.twoSidedQuantile(0.5)
    #expect(isClose(Spread.normalConsistency, 1 / quartile, within: 0.00005))
  }

  @Test("a single wild value of any size leaves it alone")
  func robustness() throws {
    let calm = try #require(Spread(of: [1, 2, 3, 4, 5, 6, 7]))
    let wild = try #require(Spread(of: [1, 2, 3, 4, 5, 6, 7e9]))
    #expect(calm == wild)
  }

  @Test("equal values have none, and unusable samples have no answer")
  func edges() throws {
    #expect(try #require(Spread(of: [0, 0, 0])).relative == 0)
    #expect(try #require(Spread(of: [-1, 0, 1])).relative == .infinity)
    #expect(Spread(of: []) == nil)
  }
}
