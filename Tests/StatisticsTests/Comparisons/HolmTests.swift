import Statistics
import Testing

@Suite("Holm's correction")
struct HolmTests {
  // The worked example of S. Holm's procedure with four hypotheses at 5 %, as p.adjust(method =
  // "holm") of R gives it; equal and large values are the cases its definition singles out.
  @Test(
    "multiplies by what is left to test and never falls",
    arguments: [
      ([0.01, 0.04, 0.03, 0.005], [0.03, 0.06, 0.06, 0.02]),
      ([0.5, 0.6], [1, 1]),
      ([0.02], [0.02]),
      ([0.01, 0.01, 0.01], [0.03, 0.03, 0.03]),
      ([], []),
    ] as [([Double], [Double])])
  func adjusting(pValues: [Double], expected: [Double]) {
    let adjusted = Holm.adjust(pValues)
    #expect(adjusted.count == expected.count)
    #expect(zip(adjusted, expected).allSatisfy { isClose($0, $1) })
  }

  @Test("withdraws a verdict that would stand alone")
  func family() throws {
    // Eight signs alike: P = 2 / 256 = 0.0078, too much for a family of seven.
    let clear = try #require(
      PairedComparison(first: [2, 2, 2, 2, 2, 2, 2, 2], second: [1, 1, 1, 1, 1, 1, 1, 1]))
    #expect(Holm.verdicts(of: [clear]) == [.higher])
    #expect(Holm.verdicts(of: [clear, clear]) == [.higher, .higher])
    let family = [PairedComparison](repeating: clear, count: 7)
    #expect(Holm.verdicts(of: family).allSatisfy { $0 == .cannotTell })
  }

  @Test("keeps the false alarms of a family of ten near one of twenty")
  func familyWise() throws {
    var noise = Noise(seed: 77)
    let trials = 500
    var alarms = 0
    for _ in 0..<trials {
      let family = try (0..<10).map { _ in
        try #require(
          PairedComparison(
            first: (0..<20).map { _ in noise.skewed() },
            second: (0..<20).map { _ in noise.skewed() }))
      }
      if Holm.verdicts(of: family).contains(where: { $0 != .cannotTell }) { alarms += 1 }
    }
    #expect(Double(alarms) / Double(trials) < 0.07)
    #expect(alarms > 0)
  }
}
