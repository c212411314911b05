import Statistics
import Testing

@Suite("The stopping rule")
struct StoppingRuleTests {
  private let rule = StoppingRule(
    targetRelativeHalfWidth: 0.02, minimumRounds: 6, maximumRounds: 50, budget: 1_000)

  private func estimate(_ relative: Double, level: Double = 0.95) -> Estimate {
    Estimate(
      value: 100, low: 100 - 100 * relative, high: 100 + 100 * relative, level: level,
      method: .median, count: 10)
  }

  @Test(
    "goes on until narrow, done or spent, in this order",
    arguments: [
      ([0.01], 6, 0, .stop(.narrowEnough)),
      ([0.02, 0.001], 6, 0, .stop(.narrowEnough)),
      ([0.01], 5, 0, .continue),
      ([0.01], 5, 1_000, .stop(.budgetSpent)),
      ([0.01, 0.03], 20, 999, .continue),
      ([0.03], 20, 1_000, .stop(.budgetSpent)),
      ([0.03], 50, 0, .stop(.roundsDone)),
      ([0.03], 50, 2_000, .stop(.roundsDone)),
      ([0.01], 50, 2_000, .stop(.narrowEnough)),
      ([], 20, 0, .continue),
    ] as [([Double], Int, UInt64, StoppingRule.Decision)])
  func decisions(
    widths: [Double], rounds: Int, elapsed: UInt64, expected: StoppingRule.Decision
  ) {
    let decision = rule.decision(
      estimates: widths.map { estimate($0) }, rounds: rounds, elapsed: elapsed)
    #expect(decision == expected)
  }

  @Test("does not take a missing estimate or a low level for a narrow one")
  func honesty() {
    #expect(rule.decision(estimates: [nil], rounds: 9, elapsed: 0) == .continue)
    let weak = estimate(0, level: 0.9375)
    #expect(rule.decision(estimates: [weak], rounds: 9, elapsed: 0) == .continue)
  }

  @Test("with target 0 uses all rounds even for exact values")
  func noTarget() {
    let rule = StoppingRule(targetRelativeHalfWidth: 0, maximumRounds: 10, budget: 1_000)
    #expect(rule.decision(estimates: [estimate(0)], rounds: 9, elapsed: 0) == .continue)
    #expect(rule.decision(estimates: [estimate(0)], rounds: 10, elapsed: 0) == .stop(.roundsDone))
  }

  @Test("takes a share of 0 for narrow only by its width in its own unit")
  func absolute() throws {
    let none = try #require(Proportion.estimate(successes: 0, trials: 1_000))
    #expect(rule.decision(estimates: [none], rounds: 9, elapsed: 0) == .continue)
    for (target, expected) in [
      (0.01, StoppingRule.Decision.stop(.narrowEnough)), (1e-4, .continue),
    ] {
      let rule = StoppingRule(
        targetRelativeHalfWidth: 0.02, targetHalfWidth: target, maximumRounds: 50, budget: 1_000)
      #expect(rule.decision(estimates: [none], rounds: 9, elapsed: 0) == expected)
    }
  }
}
