import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of fork-safety")
struct ForkSafetyAnswerTests {
  /// Ten children a round in each way, of which so many hung.
  private static func records(
    _ hung: [ForkSafety.Way: Double] = [:], count: Int = MadeUp.rounds
  ) -> [Record] {
    ForkSafety.Way.allCases.flatMap { way in
      MadeUp.joined(
        MadeUp.rounds(ForkSafety.children, way.condition, 10, count: count),
        MadeUp.rounds(ForkSafety.hung, way.condition, hung[way] ?? 0, count: count),
        MadeUp.rounds(
          ForkSafety.childTime, way.condition, way == .spawn ? 8e7 : 2e6, spread: 0.1,
          count: count))
    } + MadeUp.share(ForkSafety.heldShare, count / 2, of: count)
  }

  static let cases = [
    AnswerCase(
      "fork-safety", "as usual", records([.fork: 5]),
      ["fork-child-hangs": "some-runs", "fork-remedies": "all-hold", "fork-hooks": "holds"]),
    AnswerCase(
      "fork-safety", "all hang", records([.fork: 10, .hooks: 1, .spawn: 1]),
      [
        "fork-child-hangs": "every-run", "fork-remedies": "one-blocked", "fork-hooks": "fails",
      ]),
    AnswerCase(
      "fork-safety --held 5", "none hangs", records(), ["fork-child-hangs": "not-observed"]),
    AnswerCase(
      "fork-safety", "two children in all",
      [MadeUp.observation(ForkSafety.children, ForkSafety.Way.fork.condition, 2)],
      [
        "fork-child-hangs": "inconclusive", "fork-remedies": "inconclusive",
        "fork-hooks": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
