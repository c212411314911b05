import ArgumentParser
import Glibc
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of granularity")
struct GranularityAnswerTests {
  private static let tasks = [1e3, 3e3, 10e3, 30e3, 100e3, 300e3].map { TimeSpan(nanoseconds: $0) }

  /// Speed-ups that rise above 1 at a task, up to a most with the largest one.
  static func speedUps(
    _ helpers: String, even: Double, most: Double, tasks: [TimeSpan] = tasks,
    spread: Double = 0.005, lean: Int = 0
  ) -> [Record] {
    tasks.flatMap { task in
      let speedUp = min(most, max(0.1, 1 + 0.3 * log(task.nanoseconds / even)))
      return MadeUp.rounds(
        Granularity.speedUp, BreakEvenTasks.condition(helpers, task),
        task == tasks.last ? most : speedUp, spread: spread, lean: lean)
    }
  }

  private static func records(
    even: Double, memory: Double = 0.5, most: Double = 1.8, spread: Double = 0.005,
    others: Double = 0
  ) -> [Record] {
    [MadeUp.processors(2), .note(.init(.othersShare, value: others))]
      + speedUps("threads", even: even, most: most, spread: spread)
      + speedUps("processes-pipe", even: even, most: most, spread: spread)
      + speedUps("processes-memory", even: even * memory, most: most, spread: spread, lean: 1)
  }

  static let cases = [
    AnswerCase(
      "granularity", "early", records(even: 2e3, memory: 0.7),
      ["break-even": "under-3us", "shared-memory-gain": "earlier", "large-task": "near-full"]),
    AnswerCase(
      "granularity", "between", records(even: 20e3, memory: 1, most: 1.35),
      ["break-even": "from-3us-to-100us", "shared-memory-gain": "same", "large-task": "some"]),
    AnswerCase(
      "granularity", "late", records(even: 130e3, memory: 1.5, most: 1.4),
      ["break-even": "over-100us", "shared-memory-gain": "later"]),
    AnswerCase(
      "granularity", "no gain", records(even: 1e6, most: 0.9),
      ["break-even": "over-100us", "large-task": "none", "shared-memory-gain": "inconclusive"]),
    AnswerCase(
      "granularity", "wide over each limit",
      records(even: 100e3, memory: 1, most: 1.5, spread: 0.1),
      [
        "break-even": "inconclusive", "shared-memory-gain": "inconclusive",
        "large-task": "inconclusive",
      ]),
    AnswerCase(
      "granularity", "others had the processors", records(even: 20e3, most: 1.3, others: 0.7),
      ["large-task": "inconclusive"]),
  ]

  @Test(
    "Break-even points outside of the tasks measured are no ratio, and it is said on which side",
    arguments: [(0.5e3, 1, "lie below the smallest"), (1e6, 0.5, "lie above the largest")])
  func outside(even: Double, memory: Double, said: String) throws {
    let answerCase = AnswerCase(
      "granularity", "outside",
      Self.records(even: even, memory: memory, most: even > 3e5 ? 0.9 : 1.8),
      ["shared-memory-gain": "inconclusive"])
    let finding = try #require(
      try AnswerScreenCheck(answerCase: answerCase, language: .english).measured().judgement
        .findings
        .first { $0.name == "shared-memory-gain" })
    let cause = try #require(RuleSentence(words: Samples.words()).cause(finding))
    #expect(cause.contains("2 " + said), "\(cause)")
  }

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
