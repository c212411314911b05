import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of philosophers")
struct PhilosophersAnswerTests {
  private static func records(
    naive: Int, others: Int = 0, fairness: Double = 0.99, spread: Double = 0.005, count: Int = 12
  ) -> [Record] {
    Philosophers.Strategy.allCases.flatMap { strategy -> [Record] in
      let condition = Philosophers.condition(strategy)
      let blocked = strategy == .naive ? naive : others
      return MadeUp.joined(
        MadeUp.share(Philosophers.deadlocked, condition, blocked, of: count),
        MadeUp.rounds(Philosophers.timeToDeadlock, condition, 2e6, count: count),
        MadeUp.rounds(Philosophers.mealsPerSecond, condition, 3e4, count: count),
        MadeUp.rounds(Philosophers.longestHunger, condition, 1e6, count: count),
        MadeUp.rounds(Philosophers.fairness, condition, fairness, spread: spread, count: count))
    }
  }

  static let cases = [
    AnswerCase(
      "philosophers", "each evening", records(naive: 12),
      ["deadlock": "every-run", "lock-remedies": "all-hold", "meal-fairness": "even"]),
    AnswerCase(
      "philosophers", "some evenings", records(naive: 5, others: 1, fairness: 0.8),
      ["deadlock": "some-runs", "lock-remedies": "one-blocked", "meal-fairness": "uneven"]),
    AnswerCase(
      "philosophers", "no evening", records(naive: 0, fairness: 0.95, spread: 0.03),
      ["deadlock": "not-observed", "meal-fairness": "inconclusive"]),
    AnswerCase(
      "philosophers", "too few evenings", records(naive: 2, count: 2),
      ["deadlock": "inconclusive", "lock-remedies": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
