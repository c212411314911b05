import Statistics
import Terminal
import Testing

@testable import Results

@Suite("What is doubted only beyond a limit, and trusted only within a tolerance")
struct ExceedingTests {
  private let rule = Rule<Answers.Trust>(
    .exceeds(limit: 0.05, tolerated: 0.15), .trustworthy, .doubtful)

  @Test(
    "The whole interval lies above the limit, or none of it above what is tolerated",
    arguments: [
      (0.0, 0.15, "trustworthy"), (0.05, 0.15, "trustworthy"), (0.05, 0.151, "inconclusive"),
      (0.051, 0.1, "doubtful"), (0.2, 0.3, "doubtful"), (0, 1, "inconclusive"),
    ])
  func intervals(low: Double, high: Double, expected: String) {
    let quantity = Quantity("rate", unit: .share, of: "things")
    let estimate = Estimate(
      value: (low + high) / 2, low: low, high: high, level: 0.95, method: .proportion, count: 30)
    let name = FindingName<Answers.Trust>("trust", decidedBy: quantity)
    #expect(name.decided(by: rule, of: Figure(quantity, estimate)).value == expected)
  }
}
