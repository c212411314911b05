import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of deadlock")
struct DeadlockAnswerTests {
  private static let gaps = (try? Deadlock.parse([]).gaps) ?? []

  /// Runs of each remedy, and of ten encounters a round how many blocked at each end of the gaps.
  private static func records(
    none: Int, others: Int = 0, count: Int = 6, shortest: Int = 0, longest: Int = 6
  ) -> [Record] {
    Deadlock.Remedy.allCases.flatMap { remedy -> [Record] in
      let condition = Deadlock.condition(remedy)
      return MadeUp.joined(
        MadeUp.share(
          Deadlock.deadlocked, condition, remedy == .none ? none : others, of: count),
        MadeUp.rounds(Deadlock.foundByGraph, condition, 1e6, count: count),
        MadeUp.rounds(Deadlock.foundByTime, condition, 1e7, count: count),
        MadeUp.rounds(Deadlock.throughput, condition, 1e5, count: count),
        MadeUp.rounds(Deadlock.retriesPerPair, condition, 0.1, count: count))
    }
      + gaps.enumerated().flatMap { index, gap in
        MadeUp.rounds(Deadlock.encounters, Deadlock.condition(gap), 8, count: count)
          + MadeUp.share(
            Deadlock.deadlocks, Deadlock.condition(gap),
            index == 0 ? shortest : index == gaps.count - 1 ? longest : 2, of: count)
      }
  }

  static let cases = [
    AnswerCase(
      "deadlock", "each run", records(none: 60, count: 60, longest: 60),
      ["deadlock": "every-run", "lock-remedies": "all-hold"]),
    AnswerCase(
      "deadlock", "some runs", records(none: 3, others: 1, count: 60, longest: 60),
      ["deadlock": "some-runs", "lock-remedies": "one-blocked", "gap-effect": "grows"]),
    AnswerCase(
      "deadlock", "no run", records(none: 0, count: 60, shortest: 60, longest: 0),
      ["deadlock": "not-observed", "gap-effect": "shrinks"]),
    AnswerCase(
      "deadlock", "too few runs", records(none: 2, count: 2, shortest: 1, longest: 1),
      ["deadlock": "inconclusive", "lock-remedies": "inconclusive", "gap-effect": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
