import Glibc
import Statistics
import Testing

@Suite("A paired comparison")
struct PairedComparisonTests {
  private func rounds(_ count: Int, ratio: Double, drift: Double = 0) -> ([Double], [Double]) {
    let second = (0..<count).map { 100 * exp(drift * Double($0)) }
    return (second.map { $0 * ratio }, second)
  }

  @Test(
    "tells a constant ratio whatever the machine drifts",
    arguments: [(0.9, .lower), (1, .cannotTell), (1.1, .higher)]
      as [(Double, PairedComparison.Verdict)])
  func constant(ratio: Double, verdict: PairedComparison.Verdict) throws {
    let (first, second) = rounds(12, ratio: ratio, drift: 0.3)
    let comparison = try #require(PairedComparison(first: first, second: second))
    #expect(isClose(comparison.ratio.value, ratio))
    #expect(comparison.verdict == verdict)
    #expect(comparison.ratio.method == .pairedMedianRatio && comparison.ratio.count == 12)
  }

  @Test("has the interval of the ordered ratios")
  func interval() throws {
    // Ten ratios, eight of them above 1: ranks 2 and 9 bound the median.
    let ratios = [0.8, 0.9, 1.1, 1.2, 1.25, 1.28, 1.3, 1.4, 1.5, 1.6]
    let comparison = try #require(
      PairedComparison(first: ratios, second: ratios.map { _ in 1 }))
    #expect(isClose(comparison.ratio.low, 0.9) && isClose(comparison.ratio.high, 1.5))
    #expect(isClose(comparison.ratio.value, (1.25 * 1.28).squareRoot()))
    #expect(comparison.verdict == .cannotTell)
  }

  @Test("of five rounds cannot tell anything at 95 %, however clear")
  func tooFew() throws {
    let (first, second) = rounds(5, ratio: 3)
    let comparison = try #require(PairedComparison(first: first, second: second))
    #expect(comparison.verdict == .cannotTell)
    #expect(isClose(comparison.ratio.level, 0.9375))
    let relaxed = try #require(PairedComparison(first: first, second: second, level: 0.9))
    #expect(relaxed.verdict == .higher)
  }

  @Test("turns round when its sides are exchanged")
  func symmetry() throws {
    var noise = Noise(seed: 4)
    let first = (0..<21).map { _ in noise.skewed() }
    let second = (0..<21).map { _ in noise.skewed() }
    let one = try #require(PairedComparison(first: first, second: second))
    let other = try #require(PairedComparison(first: second, second: first))
    #expect(isClose(one.ratio.value, 1 / other.ratio.value))
    #expect(isClose(one.ratio.low, 1 / other.ratio.high))
  }

  @Test("does not exist for unequal, empty or non-positive rounds")
  func unusable() {
    #expect(PairedComparison(first: [1, 2], second: [1]) == nil)
    #expect(PairedComparison(first: [], second: []) == nil)
    #expect(PairedComparison(first: [0], second: [1]) == nil)
    #expect(PairedComparison(first: [1], second: [.infinity]) == nil)
    #expect(PairedComparison(first: [.nan], second: [1]) == nil)
  }

  // At 20 rounds the exact level of the interval is 0.9586, so 4.1 % of alarms are false.
  @Test("raises a false alarm in about one of twenty comparisons of a thing with itself")
  func falseAlarms() throws {
    var noise = Noise(seed: 20)
    var alarms = 0
    let trials = 4_000
    for _ in 0..<trials {
      // Half of the noise is shared by a round, as the speed of a shared machine is.
      let pairs = (0..<20).map { _ in
        let machine = noise.skewed()
        return (machine * noise.skewed(), machine * noise.skewed())
      }
      let comparison = try #require(
        PairedComparison(first: pairs.map(\.0), second: pairs.map(\.1)))
      if comparison.verdict != .cannotTell { alarms += 1 }
    }
    let share = Double(alarms) / Double(trials)
    #expect((0.03...0.055).contains(share), "\(share)")
  }
}
