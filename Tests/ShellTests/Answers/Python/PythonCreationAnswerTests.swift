import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of creation in Python")
struct PythonCreationAnswerTests {
  /// Costs counted in threads.
  private static func records(
    fork: Double, forkserver: Double = 60, spawn: Double = 300, spread: Double = 0.01
  ) -> [Record] {
    let costs: [(PythonCreation.Kind, Double)] = [
      (.threadPool, 0.4), (.bareThread, 0.6), (.thread, 1), (.processPool, 2),
      (.bareFork, fork / 2), (.fork, fork), (.forkserver, forkserver), (.spawn, spawn),
    ]
    return costs.flatMap { kind, times in
      MadeUp.rounds(
        Creation.createCost, kind.condition, 1e5 * times, spread: spread,
        lean: kind == .thread ? 1 : 0)
    } + [.note(.init(.firstForkserver, value: 4e7))]
  }

  private static let line = "creation --runtime python"

  static let cases = [
    AnswerCase(
      line, "a cheap fork", records(fork: 1.5),
      ["python-start-cost": "like-thread", "start-method": "fork-cheapest"]),
    AnswerCase(
      line, "a dear fork", records(fork: 20, forkserver: 8),
      ["python-start-cost": "many-times", "start-method": "forkserver-cheapest"]),
    AnswerCase(
      line, "a cheap spawn", records(fork: 5, forkserver: 8, spawn: 4),
      ["python-start-cost": "several-times", "start-method": "spawn-cheapest"]),
    AnswerCase(
      line, "costs that overlap", records(fork: 2, forkserver: 2.1, spread: 0.2),
      ["python-start-cost": "inconclusive", "start-method": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonCreation.findings) == [])
  }
}
