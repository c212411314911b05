import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of signals")
struct SignalsAnswerTests {
  /// The counts of two processes with two threads each, by target.
  private static func records(
    ended: (Double, Double, Double), got: (Double, Double, Double), count: Int = MadeUp.rounds
  ) -> [Record] {
    let targets: [(SignalTarget, Double, Double)] = [
      (.thread, ended.0, got.0), (.process, ended.1, got.1), (.group, ended.2, got.2),
    ]
    return targets.flatMap { target, ended, got in
      MadeUp.rounds(Signals.endedThreads, target.condition, ended, count: count)
        + MadeUp.rounds(Signals.receivers, target.condition, got, count: count)
    }
  }

  static let cases = [
    AnswerCase(
      "signals", "as usual", records(ended: (2, 2, 4), got: (1, 1, 2)),
      [
        "thread-signal-ends": "its-process", "process-signal-ends": "its-process",
        "group-signal-ends": "whole-group", "process-signal-receivers": "one-thread",
        "group-signal-receivers": "one-of-each-process",
      ]),
    AnswerCase(
      "signals", "less than usual", records(ended: (1, 1, 1), got: (1, 2, 1)),
      [
        "thread-signal-ends": "only-thread", "process-signal-ends": "only-thread",
        "group-signal-ends": "only-thread", "process-signal-receivers": "all-threads",
        "group-signal-receivers": "one-thread",
      ]),
    AnswerCase(
      "signals", "more than usual", records(ended: (4, 4, 2), got: (1, 1, 4)),
      [
        "thread-signal-ends": "whole-group", "process-signal-ends": "whole-group",
        "group-signal-ends": "its-process", "group-signal-receivers": "all-threads",
      ]),
    AnswerCase(
      "signals", "two rounds", records(ended: (2, 2, 4), got: (1, 1, 2), count: 2),
      [
        "thread-signal-ends": "inconclusive", "process-signal-ends": "inconclusive",
        "group-signal-ends": "inconclusive", "process-signal-receivers": "inconclusive",
        "group-signal-receivers": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
