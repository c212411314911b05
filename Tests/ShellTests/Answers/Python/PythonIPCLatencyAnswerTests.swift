import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of ipc-latency in Python")
struct PythonIPCLatencyAnswerTests {
  /// What a pipe between processes costs over a queue between threads.
  private static func records(
    small: Double, large: Double, spread: Double = 0.005
  ) -> [Record] {
    [MadeUp.processors(2)]
      + PythonChannel.allCases.flatMap { via in
        [(PythonIPCLatency.Message.small, small), (.large, large)].flatMap { message, times in
          MadeUp.rounds(
            IPCLatency.roundTrip, PythonIPCLatency.condition(via, message),
            via.isWithinProcess ? 2e4 : 2e4 * times, spread: spread,
            lean: via.isWithinProcess ? 1 : 0)
        }
      }
  }

  private static let line = "ipc-latency --runtime python"

  static let cases = [
    AnswerCase(
      line, "dearer", records(small: 2, large: 50),
      ["small-message": "dearer", "large-message": "dearer"]),
    AnswerCase(
      line, "within a tenth", records(small: 1.03, large: 0.97),
      ["small-message": "same", "large-message": "same"]),
    AnswerCase(
      line, "cheaper", records(small: 0.6, large: 0.7),
      ["small-message": "cheaper", "large-message": "cheaper"]),
    AnswerCase(
      line, "wide over equality", records(small: 1, large: 1.1, spread: 0.2),
      ["small-message": "inconclusive", "large-message": "inconclusive"]),
    AnswerCase(
      "\(line) --size 64K", "no small message", records(small: 2, large: 50),
      ["small-message": "inconclusive", "large-message": "dearer"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws {
    try checkAnswers(answerCase, known: ["copy every byte", "copies every byte"])
  }

  @Test("Each answer was made up once")
  func whole() throws {
    let findings = [
      PythonIPCLatency.smallMessage.declaration, PythonIPCLatency.largeMessage.declaration,
    ]
    #expect(answersWithoutCase(Self.cases, of: findings) == [])
  }
}
