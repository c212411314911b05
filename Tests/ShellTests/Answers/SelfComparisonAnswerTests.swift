import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of self-comparison")
struct SelfComparisonAnswerTests {
  /// So many false alarms in each order, and how far a thing and itself seemed apart.
  private static func records(
    rounds: Int, grouped: Int, of count: Int = 200, apart: Double = 0.02
  ) -> [Record] {
    let orders: [(ComparisonOrder, Int, Double)] = [
      (.rounds, rounds, apart), (.grouped, grouped, apart * 3),
    ]
    return orders.flatMap { order, alarms, apart in
      MadeUp.share(SelfComparison.alarm, order.condition, alarms, of: count)
        + MadeUp.rounds(
          SelfComparison.difference, order.condition, 1, spread: apart, count: count)
    }
      + MadeUp.rounds(SelfComparison.clockCost, 25, count: 9)
      + MadeUp.rounds(SelfComparison.canaryDependent, 0.8, count: count)
      + MadeUp.rounds(SelfComparison.canaryIndependent, 0.2, count: count)
  }

  static let cases = [
    AnswerCase(
      "self-comparison", "as usual", records(rounds: 10, grouped: 80),
      ["rounds-trust": "trustworthy", "grouped-trust": "doubtful"]),
    AnswerCase(
      "self-comparison", "turned round", records(rounds: 80, grouped: 0),
      ["rounds-trust": "doubtful", "grouped-trust": "trustworthy"]),
    AnswerCase(
      "self-comparison", "between promise and tolerance", records(rounds: 3, grouped: 3, of: 30),
      ["rounds-trust": "inconclusive", "grouped-trust": "inconclusive"]),
    AnswerCase(
      "self-comparison", "few comparisons", records(rounds: 0, grouped: 0, of: 8),
      ["rounds-trust": "inconclusive", "grouped-trust": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
