import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of speedup")
struct SpeedupAnswerTests {
  private static func records(
    _ speedUps: [Double], spread: Double = 0.005, count: Int = MadeUp.rounds
  ) -> [Record] {
    let series = SpeedupSeries(runner: .native, kind: .thread)
    return [MadeUp.processors(4)]
      + speedUps.enumerated().flatMap { index, speedUp in
        MadeUp.rounds(
          Speedup.jobTime, series.condition(index + 1), 1e8 / speedUp, spread: spread,
          count: count, lean: index)
      }
  }

  private static let line = "speedup --workers 4 --kind thread --runtime native"

  static let cases = [
    AnswerCase(
      line, "a gain beyond the workers", records([1, 2.1, 3.4, 5.2]),
      ["native-threads": "near-linear"]),
    AnswerCase(
      line, "between", records([1, 1.6, 2, 2.3]), ["native-threads": "some"]),
    AnswerCase(line, "below", records([1, 1, 1, 1]), ["native-threads": "none"]),
    AnswerCase(
      line, "wide over three quarters", records([1, 2, 3, 3.1], spread: 0.2),
      ["native-threads": "inconclusive"]),
    AnswerCase(
      line, "one round", records([1, 1.6, 2, 1.44], count: 1),
      ["native-threads": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("A fitted share outside 0 to 1 describes nothing")
  func noShare() throws {
    let judgement = try Samples.invocation(Self.line).subject.judge(
      Observations(records: Self.records([1, 2.3, 3.8, 5.6])))
    #expect(judgement.findings.first { $0.name == "scaling-law" }?.value == "none")
  }
}
