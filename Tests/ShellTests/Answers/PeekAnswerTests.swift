import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of peek")
struct PeekAnswerTests {
  private static func records(same: Int, other: Int?) -> [Record] {
    MadeUp.share(Peek.numberRead, Peek.condition(.same), same)
      + (other.map { MadeUp.share(Peek.numberRead, Peek.condition(.other), $0) }
        ?? [.note(.init(.notTried, text: "EPERM"))])
  }

  static let cases = [
    AnswerCase(
      "peek", "usual", records(same: 12, other: 0),
      ["same-user": "reads", "other-user": "refused"]),
    AnswerCase(
      "peek", "the other way round", records(same: 0, other: 3),
      ["same-user": "refused", "other-user": "reads"]),
    AnswerCase(
      "peek", "no administrator", records(same: 1, other: nil),
      ["same-user": "reads", "other-user": "not-tried"]),
    AnswerCase(
      "peek", "not looked at", MadeUp.share(Peek.numberRead, Peek.condition(.other), 0),
      ["same-user": "inconclusive"]),
    AnswerCase(
      "peek", "not looked at by another", MadeUp.share(Peek.numberRead, Peek.condition(.same), 12),
      ["other-user": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
