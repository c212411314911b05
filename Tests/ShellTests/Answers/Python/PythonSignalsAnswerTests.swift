import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of signals in Python")
struct PythonSignalsAnswerTests {
  private typealias Program = PythonSignals.Program

  /// What each program did in so many rounds: whether it ended, and how many tasks were begun.
  private static func records(
    _ outcomes: [Program: (ended: Int, tasks: Double)], count: Int = 2
  ) -> [Record] {
    Program.allCases.flatMap { program -> [Record] in
      guard let outcome = outcomes[program] else { return [] }
      return MadeUp.joined(
        MadeUp.share(PythonSignals.ended, program.condition, outcome.ended, of: count),
        MadeUp.rounds(PythonSignals.tasksAfter, program.condition, outcome.tasks, count: count),
        MadeUp.rounds(PythonSignals.endTime, program.condition, 1.5e8, count: outcome.ended))
    }
  }

  /// All four programs alike.
  private static func all(_ ended: Int, _ tasks: Double) -> [Record] {
    records(Dictionary(uniqueKeysWithValues: Program.allCases.map { ($0, (ended, tasks)) }))
  }

  private static func answers(_ answer: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: PythonSignals.findings.map { ($0.name, answer) })
  }

  static let cases = [
    AnswerCase("signals --runtime python", "all stop", all(2, 0), answers("stops")),
    AnswerCase("signals --runtime python", "all finish", all(2, 6), answers("finishes-tasks")),
    AnswerCase("signals --runtime python", "all hang", all(0, 6), answers("hangs")),
    AnswerCase("signals --runtime python", "now and then", all(1, 6), answers("inconclusive")),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonSignals.findings) == [])
  }
}
