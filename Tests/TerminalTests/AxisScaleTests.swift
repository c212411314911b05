import Testing

@testable import Terminal

@Suite("Axes")
struct AxisScaleTests {
  @Test(
    "have round numbers beside them",
    arguments: [
      (0, 1, ChartScale.linear, Unit.share, [0, 0.2, 0.4, 0.6, 0.8, 1]),
      (0, 213_000, .linear, .perSecond, [0, 50_000, 100_000, 150_000, 200_000]),
      (0, 3, .linear, .count, [0, 1, 2, 3]),
      (0, 4096, .linear, .bytes, [0, 1024, 2048, 3072, 4096]),
      (1, 1e6, .logarithmic, .nanoseconds, [1, 100, 1e4, 1e6]),
      (150, 900, .logarithmic, .nanoseconds, [200, 500]),
      (1, 65_536, .logarithmic, .bytes, [1, 16, 256, 4096, 65_536]),
    ] as [(Double, Double, ChartScale, Unit, [Double])])
  func ticks(low: Double, high: Double, scale: ChartScale, unit: Unit, expected: [Double]) {
    #expect(AxisScale(low, high, scale).ticks(about: 5, unit) == expected)
  }

  @Test("place values between their ends")
  func fractions() {
    #expect(AxisScale(0, 10, .linear).fraction(5) == 0.5)
    #expect(AxisScale(1, 100, .logarithmic).fraction(10) == 0.5)
    #expect(AxisScale(1, 100, .logarithmic).fraction(0) == nil)
    #expect(AxisScale(3, 3, .linear).fraction(3) == 0)
  }
}
