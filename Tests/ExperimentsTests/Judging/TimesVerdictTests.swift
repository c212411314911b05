import Statistics
import Testing

@testable import Experiments

@Suite("How many times dearer")
struct TimesVerdictTests {
  private func comparison(_ ratio: Double, rounds: Int = 8) -> PairedComparison? {
    // The ratios lie within 2 % around the given one.
    let second = (0..<rounds).map { 100 + Double($0) }
    return PairedComparison(
      first: second.enumerated().map { index, value in
        value * ratio * (index.isMultiple(of: 2) ? 1.02 : 0.98)
      }, second: second)
  }

  @Test(
    "The whole interval has to lie on one side of a limit",
    arguments: [
      (1.0, "like-thread"), (1.9, "like-thread"), (2.0, "inconclusive"), (2.1, "several-times"),
      (9.5, "several-times"), (10, "inconclusive"), (10.5, "many-times"), (300, "many-times"),
    ])
  func limits(ratio: Double, expected: String) {
    #expect(TimesVerdict(comparison(ratio)).rawValue == expected)
  }

  @Test("Nothing, or too few rounds, decides nothing")
  func tooLittle() {
    #expect(TimesVerdict(nil) == .inconclusive)
    #expect(TimesVerdict(comparison(300, rounds: 4)) == .inconclusive)
  }
}
