import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of lifecycle in Python")
struct PythonLifecycleAnswerTests {
  private static func records(kept: Int, of count: Int = 12, processes: Double = 1) -> [Record] {
    let rounds = (0..<count).map {
      MadeUp.observation(Lifecycle.orderAgreement, round: $0, $0 < kept ? 1 : 0.33)
    }
    let lives = (0..<4).flatMap { worker -> [Record] in
      let start = Double(worker) * 1e5
      return [
        MadeUp.event(worker, "created", start, start + 5e4),
        MadeUp.event(worker, "running", start + 5e4, start + 5e6),
        MadeUp.event(worker, "ended", start + 5e6, 7e6),
      ]
    }
    return MadeUp.joined(
      rounds,
      lives,
      MadeUp.rounds(Lifecycle.processes, processes, count: count),
      MadeUp.rounds(Lifecycle.startDelay, 4e5, spread: 0.5, count: count),
      MadeUp.rounds(Lifecycle.lifetime, 5e6, spread: 0.1, count: count))
  }

  private static let line = "lifecycle --runtime python"

  static let cases = [
    AnswerCase(
      line, "kept in each round", records(kept: 12),
      ["python-finishing-order": "kept", "python-identity": "one-process"]),
    AnswerCase(line, "kept once", records(kept: 1), ["python-finishing-order": "mixed"]),
    AnswerCase(line, "never kept", records(kept: 0), ["python-finishing-order": "broken"]),
    AnswerCase(
      line, "too few rounds", records(kept: 2, of: 2),
      ["python-finishing-order": "inconclusive"]),
    AnswerCase(
      "\(line) --kind spawn", "processes", records(kept: 6, processes: 4),
      ["python-finishing-order": "mixed", "python-identity": "one-process-each"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    let findings = [
      PythonLifecycle.finishingOrder.declaration, PythonLifecycle.identity.declaration,
    ]
    #expect(answersWithoutCase(Self.cases, of: findings) == [])
  }
}
