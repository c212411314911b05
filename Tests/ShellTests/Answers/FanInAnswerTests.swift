import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of fan-in")
struct FanInAnswerTests {
  private static func records(
    epoll: Double, shared: Double, spread: Double = 0.005
  ) -> [Record] {
    MadeUp.rounds(FanIn.reportCost, FanIn.condition(.pipesPoll, 100), 5_000, spread: spread)
      + MadeUp.rounds(
        FanIn.reportCost, FanIn.condition(.pipesEpoll, 100), epoll, spread: spread, lean: 1)
      + MadeUp.rounds(FanIn.reportCost, FanIn.condition(.sharedPipe, 100), shared, spread: spread)
  }

  private static let line = "fan-in --reporters 1,100"

  static let cases = [
    AnswerCase(
      line, "below", records(epoll: 3_000, shared: 2_000),
      [
        "many-descriptors": "epoll-cheaper", "shared-line": "cheaper",
        "descriptor-limit": "not-reached",
      ]),
    AnswerCase(
      line, "within a tenth", records(epoll: 5_100, shared: 5_000),
      ["many-descriptors": "same", "shared-line": "cheaper"]),
    AnswerCase(
      line, "above", records(epoll: 8_000, shared: 12_000),
      ["many-descriptors": "poll-cheaper", "shared-line": "dearer"]),
    AnswerCase(
      line, "wide", records(epoll: 5_000, shared: 5_000, spread: 0.3),
      ["many-descriptors": "inconclusive", "shared-line": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }
}
