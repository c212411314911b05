import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of barrier")
struct BarrierAnswerTests {
  /// What happened behind one barrier.
  private static func meetings(
    _ build: Barrier.Build, time: Double = 2e4, early: Double = 0, stuck: Int = 0,
    spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    let condition = Barrier.condition(build)
    return MadeUp.joined(
      MadeUp.rounds(Barrier.earlyPassages, condition, early, count: count),
      MadeUp.rounds(Barrier.meetingsAhead, condition, early > 0 ? 3 : 0, count: count),
      MadeUp.share(Barrier.stuck, condition, stuck, of: count),
      MadeUp.rounds(Barrier.asleepWhenStuck, condition, 2, count: stuck),
      MadeUp.rounds(
        Barrier.meetingTime, condition, time, spread: spread, count: count - stuck,
        lean: build == .pthread ? 1 : 0),
      early > 0 || build == .pthread ? drawn(condition) : [])
  }

  /// The pictures of four workers, of which each waits for a longer time than the one above.
  private static func drawn(_ condition: Condition) -> [Record] {
    (0..<4).flatMap { worker -> [Record] in
      let states: [(BarrierState, String?)] = [
        (.working, nil), (.waiting, "1"), (.working, nil), (.waiting, "2"), (.ended, nil),
      ]
      let moments = [0, 5 - worker, 6, 9 - worker % 2, 11, 12].map { Double($0) * 1e5 }
      return states.enumerated().map { place, state in
        MadeUp.event(
          worker, state.0.rawValue, moments[place], moments[place + 1], detail: state.1,
          condition.seen(as: .workers))
      }
    }
  }

  private static func all(
    over ratio: Double, early: Double = 0, spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    MadeUp.joined(
      meetings(.pthread, time: 2e4 * ratio, spread: spread, count: count),
      meetings(.condition, spread: spread, count: count),
      meetings(.twoTurnstiles, time: 3e4, early: early, count: count),
      meetings(.oneTurnstile, early: 40, stuck: count / 2, count: count))
  }

  static let cases = [
    AnswerCase(
      "barrier", "the library ahead", all(over: 0.6),
      ["barrier-holds": "holds", "one-turnstile": "stuck", "barrier-cost": "cheaper"]),
    AnswerCase(
      "barrier", "alike, and a right one broken", all(over: 1, early: 1),
      ["barrier-holds": "fails", "one-turnstile": "stuck", "barrier-cost": "same"]),
    AnswerCase("barrier", "the library behind", all(over: 1.5), ["barrier-cost": "dearer"]),
    AnswerCase(
      "barrier", "wide over equality", all(over: 1, spread: 0.2),
      ["barrier-holds": "holds", "barrier-cost": "inconclusive"]),
    AnswerCase(
      "barrier", "two rounds", all(over: 0.6, count: 2),
      ["barrier-holds": "inconclusive", "barrier-cost": "inconclusive"]),
    AnswerCase(
      "barrier --build one-turnstile", "lapped", meetings(.oneTurnstile, early: 7),
      ["one-turnstile": "lapped"]),
    AnswerCase(
      "barrier --build one-turnstile", "no harm", meetings(.oneTurnstile),
      ["one-turnstile": "not-observed"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
