import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of once")
struct OnceAnswerTests {
  /// Faults as shares of a thousand, and what a look under the lock costs over an ordered one.
  private static func records(
    twice: Double = 0, early: Double = 0, relaxed: Double = 0, ordered: Double = 0,
    lock: Double = 5, spread: Double = 0.005, processors: Double = 2, count: Int = MadeUp.rounds
  ) -> [Record] {
    let ways: [(OnceWay, twice: Double, half: Double)] = [
      (.unlocked, twice, 0), (.markedEarly, 0, early), (.relaxed, 0, relaxed),
      (.ordered, 0, ordered),
    ]
    return [MadeUp.processors(processors)]
      + ways.flatMap { way, twice, half in
        MadeUp.rounds(Once.madeTwice, way.condition, twice / 1_000, count: count)
          + MadeUp.rounds(Once.seenHalfMade, way.condition, half / 1_000, count: count)
          + MadeUp.rounds(Once.looks, way.condition, 2_000, count: count)
      }
      + MadeUp.rounds(
        Once.lookCost, Once.Look.ordered.condition, 2, spread: spread, count: count)
      + MadeUp.rounds(
        Once.lookCost, Once.Look.locked.condition, 2 * lock, spread: spread, count: count, lean: 1)
  }

  static let cases = [
    AnswerCase(
      "once", "faults in each wrong way", records(twice: 400, early: 60, relaxed: 1),
      [
        "double-making": "some", "half-made-objects": "some", "relaxed-mark": "broken",
        "once-remedy": "holds", "double-check-cost": "cheaper",
      ]),
    AnswerCase(
      "once", "no fault", records(lock: 1.02),
      [
        "double-making": "none", "half-made-objects": "none", "relaxed-mark": "not-observed",
        "once-remedy": "inconclusive", "double-check-cost": "same",
      ]),
    AnswerCase(
      "once", "a fault in the right way", records(twice: 1_000, ordered: 1, lock: 0.5),
      ["double-making": "some", "once-remedy": "fails", "double-check-cost": "dearer"]),
    AnswerCase(
      "once", "one processor", records(lock: 1.1, spread: 0.1, processors: 1),
      [
        "double-making": "inconclusive", "half-made-objects": "inconclusive",
        "relaxed-mark": "inconclusive", "once-remedy": "inconclusive",
        "double-check-cost": "inconclusive",
      ]),
    AnswerCase(
      "once", "one round", records(twice: 1, count: 1),
      ["double-making": "some", "double-check-cost": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
