import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of two-sellers")
struct TwoSellersAnswerTests {
  private static func sales(_ repair: TwoSellers.Repair, oversold: Int, of count: Int = 12)
    -> [Record]
  {
    MadeUp.share(TwoSellers.oversoldSales, repair.condition, oversold, of: count)
      + MadeUp.rounds(
        TwoSellers.oversoldCount, repair.condition, oversold > 0 ? 20 : 0, count: count)
      + MadeUp.rounds(TwoSellers.saleTime, repair.condition, 4e6, spread: 0.1, count: count)
  }

  static let cases = [
    AnswerCase("two-sellers", "all sales", sales(.none, oversold: 12), ["oversold": "some"]),
    AnswerCase("two-sellers", "one sale", sales(.none, oversold: 1), ["oversold": "some"]),
    AnswerCase("two-sellers", "no sale", sales(.none, oversold: 0), ["oversold": "none"]),
    AnswerCase(
      "two-sellers", "too few sales", sales(.none, oversold: 0, of: 3),
      ["oversold": "inconclusive"]),
    AnswerCase(
      "two-sellers --repair one-lock", "a cure",
      sales(.none, oversold: 12) + sales(.oneLock, oversold: 0),
      ["repair-effect": "cures", "oversold": "none"]),
    AnswerCase(
      "two-sellers --repair lock-each", "no cure",
      sales(.none, oversold: 12) + sales(.lockEach, oversold: 11),
      ["repair-effect": "fails", "oversold": "some"]),
    AnswerCase(
      "two-sellers --repair lock-each", "nothing to cure",
      sales(.none, oversold: 0) + sales(.lockEach, oversold: 0),
      ["repair-effect": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
