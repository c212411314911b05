import Results
import Statistics
import Terminal
import Testing

@Suite("What was counted in several rounds")
struct EstimateRangeTests {
  private static let counted = Quantity("counted", unit: .share, of: "one")

  @Test("Two rounds already say from where to where it lies, without an error")
  func range() {
    let range = Estimate.range(of: [0.9, 0.1])
    #expect(range == Estimate(value: 0.5, low: 0.1, high: 0.9, level: 1, method: .count, count: 2))
    #expect(Estimate.range(of: []) == nil)
  }

  @Test(
    "Every round has to lie where the rule says, however few they are",
    arguments: [
      ([1.0], Answers.Presence.some), ([0, 0.05], .none), ([1, 1, 1, 0.5], .inconclusive),
    ])
  func decided(values: [Double], expected: Answers.Presence) {
    let finding = FindingName<Answers.Presence>("counted", decidedBy: Self.counted).decided(
      by: Rule(.bands(limits: [0.1, 0.9]), .none, .inconclusive, .some),
      of: Figure(Self.counted, if: .range(of: values)))
    #expect(finding.value == expected.rawValue)
  }
}
