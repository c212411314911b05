import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of thread-local")
struct ThreadLocalAnswerTests {
  private static func records(
    own: Int = 0, local: Int = 12, shared: Double, spread: Double = 0.005
  ) -> [Record] {
    MadeUp.share(ThreadLocal.sawOwn, ThreadLocal.shared, own)
      + MadeUp.share(ThreadLocal.sawOwn, ThreadLocal.local, local)
      + MadeUp.rounds(ThreadLocal.countCost, ThreadLocal.local, 10, spread: spread)
      + MadeUp.rounds(ThreadLocal.countCost, ThreadLocal.shared, shared, spread: spread, lean: 1)
      + [ThreadLocal.local, ThreadLocal.shared].flatMap {
        MadeUp.rounds(.overlap, $0, 0.9) + MadeUp.rounds(ThreadLocal.miscounted, $0, 0)
      }
  }

  static let cases = [
    AnswerCase(
      "thread-local", "sharing costs", records(shared: 35),
      [
        "shared-view": "foreign-value", "thread-local-view": "own-value",
        "thread-local-cost": "cheaper",
      ]),
    AnswerCase(
      "thread-local", "within a tenth", records(own: 12, local: 6, shared: 10.3),
      [
        "shared-view": "own-value", "thread-local-view": "foreign-value",
        "thread-local-cost": "same",
      ]),
    AnswerCase(
      "thread-local", "sharing is cheaper", records(shared: 5), ["thread-local-cost": "dearer"]),
    AnswerCase(
      "thread-local", "wide", records(shared: 10, spread: 0.3),
      ["thread-local-cost": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }
}
