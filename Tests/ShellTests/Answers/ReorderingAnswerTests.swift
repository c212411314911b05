import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of reordering")
struct ReorderingAnswerTests {
  /// How often in a round the outcome was read that needs reordering, without and with a fence.
  private static func records(
    buffering: Double = 0, passing: Double = 0, fenced: Double = 0, count: Int = MadeUp.rounds
  ) -> [Record] {
    let settings: [(LitmusTest, Reordering.Fence, Double)] = [
      (.storeBuffering, .none, buffering), (.storeBuffering, .full, fenced),
      (.messagePassing, .none, passing), (.messagePassing, .full, 0),
    ]
    return [MadeUp.processors(2)]
      + settings.flatMap { test, fence, told -> [Record] in
        let setting = Reordering.Setting(test: test, fence: fence)
        return Reordering.readings.flatMap { reading in
          MadeUp.rounds(
            Reordering.outcomes, setting.condition(reading: reading),
            reading == setting.tellTale ? told : 12_500, count: count)
        }
      }
  }

  static let cases = [
    AnswerCase(
      "reordering", "as on most processors", records(buffering: 900),
      ["store-buffering": "observed", "message-passing": "not-observed", "fence": "holds"]),
    AnswerCase(
      "reordering", "nothing", records(),
      [
        "store-buffering": "not-observed", "message-passing": "not-observed",
        "fence": "inconclusive",
      ]),
    AnswerCase(
      "reordering", "in spite of a fence", records(buffering: 1, passing: 3, fenced: 1),
      ["store-buffering": "observed", "message-passing": "observed", "fence": "broken"]),
    AnswerCase(
      "reordering", "no round", records(count: 0),
      ["store-buffering": "inconclusive", "message-passing": "inconclusive"]),
    AnswerCase(
      "reordering", "one round", records(buffering: 1, count: 1),
      ["store-buffering": "observed", "message-passing": "not-observed", "fence": "holds"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
