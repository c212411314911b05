import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of livelock")
struct LivelockAnswerTests {
  private static func records(
    collisions: Double, random: Double, spread: Double = 0.01
  ) -> [Record] {
    [(Livelock.BackOff.fixed, 1.0), (.random, random)].flatMap { way, times -> [Record] in
      let condition = Livelock.condition(way)
      return MadeUp.joined(
        MadeUp.rounds(Livelock.attempts, condition, 1e6),
        MadeUp.rounds(
          Livelock.passages, condition, 2e3 * times, spread: spread, lean: way == .fixed ? 1 : 0),
        MadeUp.rounds(
          Livelock.collisions, condition, way == .fixed ? collisions : 0.3, spread: spread),
        MadeUp.rounds(Livelock.processorShare, condition, 0.9),
        MadeUp.share(Livelock.fruitless, condition, 3))
    }
  }

  static let cases = [
    AnswerCase(
      "livelock", "lasting", records(collisions: 0.98, random: 50),
      ["livelock": "lasting", "random-back-off": "helps"]),
    AnswerCase(
      "livelock", "passing", records(collisions: 0.85, random: 0.5),
      ["livelock": "passing", "random-back-off": "no-difference"]),
    AnswerCase(
      "livelock", "out of step", records(collisions: 0.4, random: 3),
      ["livelock": "not-observed"]),
    AnswerCase(
      "livelock", "wide intervals", records(collisions: 0.8, random: 1, spread: 0.15),
      ["livelock": "inconclusive", "random-back-off": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
