import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of granularity in Python")
struct PythonGranularityAnswerTests {
  private static let tasks = [30e3, 100e3, 300e3, 1e6, 3e6].map { TimeSpan(nanoseconds: $0) }

  private static func records(
    even: Double, most: Double, spread: Double = 0.005, processors: Double = 2
  ) -> [Record] {
    [MadeUp.processors(processors)]
      + PythonGranularity.Helpers.allCases.flatMap { helpers in
        GranularityAnswerTests.speedUps(
          helpers.rawValue, even: even, most: helpers == .threads ? 0.9 : most, tasks: tasks,
          spread: spread)
      }
  }

  private static let line = "granularity --runtime python --tasks 30us,100us,300us,1ms,3ms"

  static let cases = [
    AnswerCase(line, "early", records(even: 200e3, most: 1.8), ["python-break-even": "under-1ms"]),
    AnswerCase(line, "late", records(even: 1.6e6, most: 1.4), ["python-break-even": "over-1ms"]),
    AnswerCase(line, "no task", records(even: 9e6, most: 0.8), ["python-break-even": "never"]),
    AnswerCase(
      line, "wide over the limit", records(even: 1e6, most: 1.5, spread: 0.1),
      ["python-break-even": "inconclusive"]),
    AnswerCase(
      line, "no gain on one processor", records(even: 9e6, most: 0.8, processors: 1),
      ["python-break-even": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    let findings = [PythonGranularity.breakEven.declaration]
    #expect(answersWithoutCase(Self.cases, of: findings) == [])
  }
}
