import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of crash")
struct CrashAnswerTests {
  private static func records(
    threads: Int, processes: Int, learned: Results.Quantity?, _ value: Double = 11
  ) -> [Record] {
    MadeUp.joined(
      MadeUp.share(Crash.survivors, Crash.condition(.thread), threads),
      MadeUp.share(Crash.survivors, Crash.condition(.process), processes),
      [WorkerKind.thread, .process].flatMap { kind in
        MadeUp.rounds(Crash.detectionTime, Crash.condition(kind), 2e6, spread: 0.2)
          + (learned.map { MadeUp.rounds($0, Crash.condition(kind), value) } ?? [])
      })
  }

  static let cases = [
    AnswerCase(
      "crash", "a fault", records(threads: 0, processes: 12, learned: .learnedSignal),
      ["thread-crash": "all-die", "process-crash": "others-survive", "parent-learns": "signal"]),
    AnswerCase(
      "crash --how exit", "an exit", records(threads: 0, processes: 12, learned: .learnedCode, 3),
      ["thread-crash": "all-die", "process-crash": "others-survive", "parent-learns": "exit-code"]),
    AnswerCase(
      "crash", "the unexpected", records(threads: 12, processes: 0, learned: nil),
      ["thread-crash": "others-survive", "process-crash": "all-die", "parent-learns": "nothing"]),
    AnswerCase(
      "crash", "one round like no other", records(threads: 1, processes: 11, learned: nil),
      ["thread-crash": "some-survive", "process-crash": "some-survive"]),
  ]

  @Test("An exit is no wrong address and nothing that the kernel ended")
  func exit() throws {
    let explained = try Self.cases[1].explanations(.english)
    for phrase in ["wrong address", "the kernel ended"] { #expect(!explained.contains(phrase)) }
  }

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
