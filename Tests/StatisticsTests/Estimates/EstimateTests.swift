import Statistics
import Testing

@Suite("An estimate")
struct EstimateTests {
  private let sample = Estimate(
    value: 10, low: 8, high: 14, level: 0.95, method: .median, count: 20)

  @Test("has half its width, also as a share of the value")
  func widths() {
    #expect(sample.halfWidth == 3)
    #expect(sample.relativeHalfWidth == 0.3)
    #expect(sample.scaled(by: -1).relativeHalfWidth == 0.3)
  }

  @Test("of 0 has an infinite relative width unless it is exact")
  func widthOfZero() {
    let vague = Estimate(value: 0, low: -1, high: 1, level: 0.95, method: .median, count: 9)
    #expect(vague.relativeHalfWidth == .infinity)
    #expect(Estimate.counted(0, among: 9).relativeHalfWidth == 0)
  }

  @Test("keeps its order of ends in every unit")
  func scaling() {
    let milli = sample.scaled(by: 1_000)
    #expect((milli.value, milli.low, milli.high) == (10_000, 8_000, 14_000))
    let negated = sample.scaled(by: -1)
    #expect((negated.value, negated.low, negated.high) == (-10, -14, -8))
    #expect(negated.method == .median && negated.level == 0.95 && negated.count == 20)
  }

  @Test("that is counted has no width and level 1")
  func counting() {
    let counted = Estimate.counted(7, among: 12)
    #expect((counted.low, counted.value, counted.high) == (7, 7, 7))
    #expect(counted.level == 1 && counted.method == .count && counted.count == 12)
  }

  @Test(
    "names its method in lower-case words joined by hyphens",
    arguments: [
      Estimate.Method.median, .percentile, .pairedMedianRatio, .proportion, .leastSquares,
      .bootstrap, .count,
    ])
  func methodNames(method: Estimate.Method) {
    #expect(method.rawValue.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
  }
}
