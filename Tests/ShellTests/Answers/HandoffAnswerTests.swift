import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of handoff")
struct HandoffAnswerTests {
  private static func records(
    ring: Double, more: Double, sleeps: Double, spread: Double = 0.005
  ) -> [Record] {
    MadeUp.rounds(Handoff.handoffRate, Handoff.condition(.condition, 1, 1), 1e6, spread: spread)
      + MadeUp.rounds(Handoff.handoffRate, Handoff.condition(.pipe, 1, 1), 1e6, spread: spread)
      + MadeUp.rounds(
        Handoff.handoffRate, Handoff.condition(.ring, 1, 1), ring, spread: spread, lean: 1)
      + MadeUp.rounds(
        Handoff.handoffRate, Handoff.condition(.condition, 1, 4), more, spread: spread, lean: 1)
      + MadeUp.rounds(
        Handoff.sleepsPerItem, Handoff.condition(.condition, 1, 1), sleeps, spread: spread)
  }

  private static let line = "handoff --producers 1 --consumers 1,4"

  static let cases = [
    AnswerCase(
      line, "below", records(ring: 5e5, more: 5e5, sleeps: 0.01),
      ["queue-choice": "pipe-faster", "more-consumers": "slower", "wake-ups": "rare"]),
    AnswerCase(
      line, "between", records(ring: 1.03e6, more: 0.98e6, sleeps: 0.5),
      ["queue-choice": "same", "more-consumers": "same", "wake-ups": "some"]),
    AnswerCase(
      line, "above", records(ring: 2e6, more: 2e6, sleeps: 1.2),
      ["queue-choice": "ring-faster", "more-consumers": "faster", "wake-ups": "every-item"]),
    AnswerCase(
      line, "wide", records(ring: 1e6, more: 1e6, sleeps: 0.1, spread: 0.3),
      [
        "queue-choice": "inconclusive", "more-consumers": "inconclusive",
        "wake-ups": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases).isEmpty) }
}
