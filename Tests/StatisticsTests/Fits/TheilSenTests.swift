import Statistics
import Testing

@Suite("The Theil-Sen line")
struct TheilSenTests {
  // P. K. Sen, Journal of the American Statistical Association 63, 1968: slope 4, limits 26/7 = 3.71
  // and 35/8 = 4.38, the 4th and the 18th of 21 slopes (also in the tests of SciPy's theilslopes).
  // Of the 5040 orders of seven things 76 have at most three discordant pairs and 174 at most four,
  // so these limits have the level 1 - 2 · 76 / 5040 = 0.9698, and the next ones 0.9310.
  @Test("has the slope and interval of Sen's own example", arguments: [0.94, 0.95, 0.9698])
  func sen(level: Double) throws {
    let fit = try #require(
      TheilSen(x: [1, 2, 3, 4, 10, 12, 18], y: [9, 15, 19, 20, 45, 55, 78], level: level))
    #expect(isClose(fit.slope.value, 4) && isClose(fit.intercept, 4))
    #expect(isClose(fit.slope.low, 26.0 / 7) && isClose(fit.slope.high, 35.0 / 8))
    #expect(fit.slope.level == level && fit.slope.count == 7)
    #expect(fit.slope.method == .medianSlope)
  }

  @Test("is not turned by a wild point")
  func robustness() throws {
    let x = (1...10).map(Double.init)
    var y = x.map { 3 * $0 + 1 }
    y[9] = 1e6
    let fit = try #require(TheilSen(x: x, y: y))
    #expect(isClose(fit.slope.value, 3))
    #expect(fit.slope.covers(3))
  }

  @Test("of four points states that it cannot reach 95 %")
  func shortSamples() throws {
    // The six slopes all lie on one side of the truth with chance 2 / 4!.
    let fit = try #require(TheilSen(x: [1, 2, 3, 4], y: [1, 2, 4, 8]))
    #expect(isClose(fit.slope.level, 1 - 2.0 / 24))
  }

  @Test("covers the true slope about as often as it claims")
  func coverage() throws {
    var noise = Noise(seed: 31)
    let x = (1...12).map(Double.init)
    var covered = 0
    for _ in 0..<600 {
      let y = x.map { 2 * $0 + noise.skewed() }
      if try #require(TheilSen(x: x, y: y)).slope.covers(2) { covered += 1 }
    }
    #expect((555...594).contains(covered), "\(covered)")
  }

  @Test("does not exist for too few, equal or unusable points")
  func unusable() {
    #expect(TheilSen(x: [1], y: [1]) == nil)
    #expect(TheilSen(x: [1, 1], y: [1, 2]) == nil)
    #expect(TheilSen(x: [1, 2], y: [1, .infinity]) == nil)
    #expect(TheilSen(x: [], y: []) == nil)
  }
}
