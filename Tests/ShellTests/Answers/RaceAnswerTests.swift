import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of race")
struct RaceAnswerTests {
  private static let guards = RaceGuard.all.measured

  /// Updates lost in each round, costs over that of an unguarded update, and tests that passed.
  private static func records(
    lost: Double = 2e5, guarded: Double = 0, cheapest: RaceGuard = .atomic, passed: Int = 60,
    spread: Double = 0.005, overlap: Double = 0.99, count: Int = MadeUp.rounds
  ) -> [Record] {
    let tests = Race.testsEach * count
    return [MadeUp.processors(2)]
      + guards.enumerated().flatMap { place, one -> [Record] in
        let gone = one == .none ? lost : guarded
        let times: Double = one == .none ? 1 : one == cheapest ? 2 : 3 + Double(place)
        return MadeUp.rounds(Race.lostCount, one.condition, gone, count: count)
          + MadeUp.rounds(Race.lostShare, one.condition, gone / 1e6, count: count)
          + MadeUp.rounds(Race.updates, one.condition, 1e6, count: count)
          + MadeUp.rounds(
            Race.updateCost, one.condition, 5 * times, spread: spread, count: count,
            lean: one == cheapest ? 1 : 0)
          + MadeUp.rounds(.overlap, one.condition, overlap, count: count)
          + MadeUp.rounds(.running, one.condition, 1.9, count: count)
      }
      + MadeUp.share(Race.lookedFine, Race.longSlice, lost > 0 ? 0 : count, of: count)
      + (0..<tests).map {
        MadeUp.observation(
          Race.lookedFine, Race.shortTest, round: $0 / Race.testsEach, $0 < passed ? 1 : 0)
      }
  }

  private static func cheapest(_ one: RaceGuard) -> AnswerCase {
    AnswerCase(
      "race", "\(one) cheapest", records(cheapest: one), ["cheapest-guard": one.rawValue])
  }

  static let cases =
    guards.dropFirst().map(cheapest) + [
      AnswerCase(
        "race", "as usual", records(),
        ["lost-updates": "some", "unguarded-tests": "some-passed", "guard-effect": "holds"]),
      AnswerCase(
        "race", "nothing lost", records(lost: 0, passed: 120),
        [
          "lost-updates": "none", "unguarded-tests": "all-passed", "guard-effect": "inconclusive",
        ]),
      AnswerCase(
        "race", "lost under a guard", records(lost: 1, guarded: 1, passed: 0),
        ["lost-updates": "some", "unguarded-tests": "none-passed", "guard-effect": "fails"]),
      AnswerCase(
        "race", "never together", records(lost: 0, overlap: 0.2),
        ["lost-updates": "inconclusive"]),
      AnswerCase(
        "race", "one round, wide", records(passed: 0, spread: 0.5, count: 1),
        ["unguarded-tests": "inconclusive", "cheapest-guard": "inconclusive"]),
      AnswerCase(
        "race", "costs that overlap", records(spread: 0.5), ["cheapest-guard": "inconclusive"]),
      AnswerCase(
        "race --workers 1", "one worker", records(lost: 0), ["unguarded-tests": "inconclusive"]),
    ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    let ofPython = Set(PythonRace.findings.map(\.name))
    #expect(try answersWithoutCase(Self.cases, but: ofPython) == [])
  }
}
