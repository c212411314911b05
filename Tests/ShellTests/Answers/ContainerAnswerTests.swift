import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of container")
struct ContainerAnswerTests {
  /// Tasks of 5 ms, which take so many times as long with half a processor.
  private static func records(
    median: Double, slowest: Double, throttled: Double, spread: Double = 0.01,
    count: Int = MadeUp.rounds
  ) -> [Record] {
    let limits = [QuotaLimit.none, .percent(100), .percent(50)]
    return limits.enumerated().flatMap { row, limit -> [Record] in
      let isSmallest = limit == .percent(50)
      let values = [
        (Container.taskMedian, 5e6 * (isSmallest ? median : 1)),
        (Container.taskSlowest, 5e6 * (isSmallest ? slowest : 1)),
      ]
      return MadeUp.joined(
        values.flatMap {
          MadeUp.rounds(
            $0, limit.condition, $1, spread: spread, count: count, lean: isSmallest ? 1 : 0)
        },
        MadeUp.rounds(
          Container.throttledPeriods, limit.condition, isSmallest ? throttled : 0, count: count),
        MadeUp.rounds(
          Container.throttledTime, limit.condition, isSmallest ? throttled * 5e7 : 0,
          count: count),
        MadeUp.rounds(Container.seenProcessors, limit.condition, 2, count: count),
        [MadeUp.event(row, ContainerState.task.rawValue, 0, 5e6)])
    }
  }

  static let cases = [
    AnswerCase(
      "container", "stalls", records(median: 1, slowest: 11, throttled: 2),
      [
        "quota-throttling": "observed", "quota-typical-task": "unchanged",
        "quota-slowest-task": "longer",
      ]),
    AnswerCase(
      "container", "enough", records(median: 1, slowest: 1.1, throttled: 0),
      ["quota-throttling": "not-observed", "quota-slowest-task": "unchanged"]),
    AnswerCase(
      "container", "a short period", records(median: 2, slowest: 3, throttled: 9),
      ["quota-typical-task": "longer", "quota-slowest-task": "longer"]),
    AnswerCase(
      "container", "wide over the limit",
      records(median: 1.3, slowest: 1.3, throttled: 0, spread: 0.2, count: 12),
      ["quota-typical-task": "inconclusive", "quota-slowest-task": "inconclusive"]),
    AnswerCase(
      "container", "two rounds", records(median: 1, slowest: 9, throttled: 0, count: 2),
      ["quota-throttling": "inconclusive", "quota-slowest-task": "inconclusive"]),
    AnswerCase(
      "container", "not permitted", [.note(.init(.quotaRefused, text: "mkdir EROFS"))],
      [
        "quota-throttling": "not-permitted", "quota-typical-task": "not-permitted",
        "quota-slowest-task": "not-permitted",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
