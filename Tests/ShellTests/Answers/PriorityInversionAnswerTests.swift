import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of priority-inversion")
struct PriorityInversionAnswerTests {
  private static func records(
    without: Double, with: Double, spread: Double = 0.01
  ) -> [Record] {
    MadeUp.rounds(
      PriorityInversion.highWait, PriorityInversion.condition(.none), without, spread: spread,
      lean: 1)
      + MadeUp.rounds(
        PriorityInversion.highWait, PriorityInversion.condition(.inheritance), with, spread: spread)
  }

  static let cases = [
    AnswerCase(
      "priority-inversion", "inverted", records(without: 20e6, with: 5e6),
      ["priority-inversion": "inverted", "priority-inheritance": "helps"]),
    AnswerCase(
      "priority-inversion", "below the limit", records(without: 6e6, with: 7e6),
      ["priority-inversion": "not-observed", "priority-inheritance": "no-difference"]),
    AnswerCase(
      "priority-inversion", "wide intervals", records(without: 13.5e6, with: 13.5e6, spread: 0.2),
      ["priority-inversion": "inconclusive", "priority-inheritance": "inconclusive"]),
    AnswerCase(
      "priority-inversion", "not permitted", [.note(.init(.realTimeRefused, text: "EPERM"))],
      ["priority-inversion": "not-permitted", "priority-inheritance": "not-permitted"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
