import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of lifecycle")
struct LifecycleAnswerTests {
  private static func records(kept: Int, of count: Int = 12, processes: Double = 1) -> [Record] {
    let rounds = (0..<count).map {
      MadeUp.observation(Lifecycle.orderAgreement, round: $0, $0 < kept ? 1 : 0.33)
    }
    let lives = (0..<4).flatMap { worker -> [Record] in
      let start = Double(worker) * 1e5
      return [
        MadeUp.event(worker, "created", start, start + 5e4, processor: worker % 2),
        MadeUp.event(worker, "running", start + 5e4, start + 5e6, processor: worker % 2),
        MadeUp.event(worker, "ended", start + 5e6, 7e6, processor: worker % 2),
      ]
    }
    return MadeUp.joined(
      rounds,
      lives,
      MadeUp.rounds(Lifecycle.processes, processes, count: count),
      MadeUp.rounds(Lifecycle.startDelay, 4e4, spread: 0.5, count: count),
      MadeUp.rounds(Lifecycle.lifetime, 5e6, spread: 0.1, count: count))
  }

  static let cases = [
    AnswerCase(
      "lifecycle", "kept in each round", records(kept: 12),
      ["finishing-order": "kept", "identity": "one-process"]),
    AnswerCase("lifecycle", "kept once", records(kept: 1), ["finishing-order": "mixed"]),
    AnswerCase("lifecycle", "never kept", records(kept: 0), ["finishing-order": "broken"]),
    AnswerCase(
      "lifecycle", "too few rounds", records(kept: 2, of: 2), ["finishing-order": "inconclusive"]),
    AnswerCase(
      "lifecycle --kind process", "processes", records(kept: 6, processes: 4),
      ["finishing-order": "mixed", "identity": "one-process-each"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
