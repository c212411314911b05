import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of gil")
struct GlobalLockAnswerTests {
  /// What threads gain, and how late a sleeper is, beside a process as 1.
  private static func records(
    pure: Double = 1, hashing: Double = 1.9, interpreters: Double? = nil, lateness: Double = 50,
    interval: Double = 10, lock: String = "on", spread: Double = 0.005, others: Double = 0.05
  ) -> [Record] {
    let gains: [(GlobalLock.Work, Double?)] = [
      (.pure, pure), (.interpreters, interpreters), (.shortHashes, 1), (.hashing, hashing),
      (.compression, hashing), (.sleeping, 2),
    ]
    let sleepers: [(Condition, Double)] = [
      (GlobalLock.besideNothing, 1), (GlobalLock.besideProcess, 1),
      (GlobalLock.beside(TimeSpan(nanoseconds: 50e6)), lateness * 4),
      (GlobalLock.beside(TimeSpan(nanoseconds: 5e6)), lateness),
      (GlobalLock.beside(TimeSpan(nanoseconds: 1e6)), lateness * 4 / interval),
    ]
    return [
      MadeUp.processors(2), .note(.init(.globalLock, text: lock)),
      .note(.init(.ownInterpreters, value: interpreters == nil ? 0 : 2)),
    ]
      + gains.flatMap { work, gain -> [Record] in
        guard let gain else { return [] }
        return MadeUp.rounds(GlobalLock.workTime, work.condition(threads: 1), 1e8, spread: spread)
          + MadeUp.rounds(
            GlobalLock.workTime, work.condition(threads: 2), 1e8 / gain, spread: spread, lean: 1)
      }
      + sleepers.enumerated().flatMap { place, one in
        MadeUp.rounds(
          GlobalLock.lateness, one.0, 1e5 * one.1, spread: spread, lean: place > 2 ? 1 : 0)
      } + MadeUp.rounds(GlobalLock.others, others)
  }

  static let cases = [
    AnswerCase(
      "gil", "with the lock", records(),
      [
        "pure-threads": "none", "releasing-threads": "near-linear", "convoy": "delayed",
        "switch-interval": "sets-delay", "free-threading": "absent", "sub-interpreters": "absent",
      ]),
    AnswerCase(
      "gil", "without the lock",
      records(
        pure: 1.8, hashing: 1.35, interpreters: 1.8, lateness: 1.2, interval: 4.1, lock: "off"),
      [
        "pure-threads": "near-linear", "releasing-threads": "some", "convoy": "not-delayed",
        "free-threading": "scales", "sub-interpreters": "scale",
      ]),
    AnswerCase(
      "gil", "without the lock and without a gain",
      records(hashing: 1.05, interpreters: 1.02, interval: 1.2, lock: "off"),
      [
        "pure-threads": "none", "releasing-threads": "none", "switch-interval": "no-effect",
        "free-threading": "does-not-scale", "sub-interpreters": "do-not-scale",
      ]),
    AnswerCase("gil", "a little", records(pure: 1.35), ["pure-threads": "some"]),
    AnswerCase(
      "gil", "wide over each limit",
      records(
        pure: 1.2, hashing: 1.5, interpreters: 1.2, lateness: 2, interval: 2, lock: "off",
        spread: 0.1),
      [
        "pure-threads": "inconclusive", "releasing-threads": "inconclusive",
        "convoy": "inconclusive", "switch-interval": "inconclusive",
        "free-threading": "inconclusive", "sub-interpreters": "inconclusive",
      ]),
    AnswerCase(
      "gil", "others had the processors", records(interpreters: 1.3, others: 0.6),
      ["pure-threads": "inconclusive", "sub-interpreters": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
