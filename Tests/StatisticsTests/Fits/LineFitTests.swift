import Statistics
import Testing

@Suite("A line fit")
struct LineFitTests {
  @Test("meets the certified values of NIST's Norris data")
  func norris() throws {
    let fit = try #require(LineFit(x: Norris.x, y: Norris.y))
    #expect(isClose(fit.intercept.value, -0.262323073774029, within: 1e-11))
    #expect(isClose(fit.slope.value, 1.00211681802045, within: 1e-13))
    #expect(isClose(fit.residualDeviation, 0.884796396144373, within: 1e-11))
    #expect(isClose(fit.determination, 0.999993745883712, within: 1e-13))
    // The certified standard errors, times the 97.5 % point of t with 34 degrees of freedom.
    #expect(isClose(fit.slope.halfWidth, 2.032244509 * 0.000429796848199937, within: 1e-11))
    #expect(isClose(fit.intercept.halfWidth, 2.032244509 * 0.232818234301152, within: 1e-8))
    #expect(fit.slope.method == .leastSquares && fit.slope.count == 36)
  }

  // F. J. Anscombe, Graphs in statistical analysis, The American Statistician 27, 1973: four
  // scatters with one line, y = 3.00 + 0.500 x, R² 0.667, standard error of the slope 0.118.
  @Test(
    "finds the one line of Anscombe's four scatters",
    arguments: [
      (
        [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
        [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
      ),
      (
        [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
        [9.14, 8.14, 8.74, 8.77, 9.26, 8.10, 6.13, 3.10, 9.13, 7.26, 4.74]
      ),
      (
        [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
        [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]
      ),
      (
        [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
        [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89]
      ),
    ] as [([Double], [Double])])
  func anscombe(x: [Double], y: [Double]) throws {
    let fit = try #require(LineFit(x: x, y: y))
    #expect(isClose(fit.intercept.value, 3.00, within: 0.004))
    #expect(isClose(fit.slope.value, 0.500, within: 0.0005))
    #expect(isClose(fit.determination, 0.667, within: 0.001))
    #expect(isClose(fit.slope.halfWidth / 2.262157, 0.118, within: 0.0005))
  }

  @Test("covers the true slope in about 95 of 100 noisy samples")
  func coverage() throws {
    var noise = Noise(seed: 9)
    let x = (1...8).map(Double.init)
    var covered = 0
    for _ in 0..<1_000 {
      let y = x.map { 5 + 2 * $0 + noise.normal() }
      if try #require(LineFit(x: x, y: y)).slope.covers(2) { covered += 1 }
    }
    #expect((930...970).contains(covered), "\(covered)")
  }

  @Test("does not exist for too few, equal or unusable points")
  func unusable() {
    #expect(LineFit(x: [1, 2], y: [1, 2]) == nil)
    #expect(LineFit(x: [1, 1, 1], y: [1, 2, 3]) == nil)
    #expect(LineFit(x: [1, 2, 3], y: [1, 2]) == nil)
    #expect(LineFit(x: [1, 2, 3], y: [1, 2, .nan]) == nil)
  }
}
