import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of crash in Python")
struct PythonCrashAnswerTests {
  private static func records(
    threads: Int, processes: Int, learned: Results.Quantity?, _ value: Double = 11,
    printed: Double = 0
  ) -> [Record] {
    [(WorkerKind.thread, threads), (.process, processes)].flatMap { kind, survivors in
      MadeUp.share(Crash.survivors, Crash.condition(kind), survivors)
        + MadeUp.rounds(Crash.detectionTime, Crash.condition(kind), 2e6, spread: 0.2)
        + MadeUp.rounds(Crash.tracePrinted, Crash.condition(kind), printed)
        + (learned.map { MadeUp.rounds($0, Crash.condition(kind), value) } ?? [])
    }
  }

  static let cases = [
    AnswerCase(
      "crash --runtime python", "a fault",
      records(threads: 0, processes: 12, learned: .learnedSignal),
      [
        "python-thread-crash": "all-die", "python-process-crash": "others-survive",
        "python-parent-learns": "signal",
      ]),
    AnswerCase(
      "crash --runtime python --how exit", "an exit",
      records(threads: 12, processes: 12, learned: .learnedCode, 3),
      [
        "python-thread-crash": "others-survive", "python-process-crash": "others-survive",
        "python-parent-learns": "exit-code",
      ]),
    AnswerCase(
      "crash --runtime python --how exception", "an exception",
      records(threads: 12, processes: 12, learned: .learnedCode, 1, printed: 1),
      ["python-thread-crash": "others-survive", "python-parent-learns": "exit-code"]),
    AnswerCase(
      "crash --runtime python", "the unexpected",
      records(threads: 12, processes: 0, learned: nil, printed: 1),
      ["python-process-crash": "all-die", "python-parent-learns": "nothing"]),
    AnswerCase(
      "crash --runtime python", "one round like no other",
      records(threads: 1, processes: 11, learned: nil),
      ["python-thread-crash": "some-survive", "python-process-crash": "some-survive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonCrash.findings) == [])
  }
}
