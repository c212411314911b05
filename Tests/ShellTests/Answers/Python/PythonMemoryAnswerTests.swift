import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of memory in Python")
struct PythonMemoryAnswerTests {
  /// What a forked process takes over a thread, and what reading copied.
  private static func records(
    times: Double, list: Double = 0.98, bytes: Double = 0.01, spread: Double = 0.01
  ) -> [Record] {
    let kinds: [(PythonMemory.Kind, Double)] = [
      (.thread, 1), (.fork, times), (.forkserver, times * 2), (.spawn, times * 3),
    ]
    return kinds.flatMap { kind, times in
      MadeUp.rounds(
        MemoryCost.workerMemory, kind.condition, 1e5 * times, spread: spread,
        lean: kind == .thread ? 1 : 0)
    }
      + MadeUp.rounds(
        MemoryCost.readCopied, PythonMemory.Thing.list.condition, list, spread: spread)
      + MadeUp.rounds(MemoryCost.readCopied, PythonMemory.Thing.bytearray.condition, bytes)
  }

  private static let line = "memory --runtime python"

  static let cases = [
    AnswerCase(
      line, "below", records(times: 1.5),
      [
        "python-process-memory": "like-thread", "python-sharing-after-fork": "reading-copies",
      ]),
    AnswerCase(
      line, "between", records(times: 5, list: 0.02),
      [
        "python-process-memory": "several-times", "python-sharing-after-fork": "stays-shared",
      ]),
    AnswerCase(
      line, "above", records(times: 30, list: 0.55), ["python-process-memory": "many-times"]),
    AnswerCase(
      line, "wide over each limit", records(times: 10, list: 0.5, spread: 0.3),
      [
        "python-process-memory": "inconclusive", "python-sharing-after-fork": "inconclusive",
      ]),
    AnswerCase(
      line, "bytes copied as well", records(times: 30, bytes: 0.9),
      ["python-sharing-after-fork": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws {
    try checkAnswers(
      answerCase,
      known: [
        "idle thread", "idle process", "idle interpreter", "every object", "空闲线程", "哪怕空闲",
      ])
  }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonMemory.findings) == [])
  }
}
