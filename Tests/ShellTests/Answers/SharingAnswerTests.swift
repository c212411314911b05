import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of sharing")
struct SharingAnswerTests {
  private static func records(threads: [Sharing.Thing], processes: [Sharing.Thing]) -> [Record] {
    Sharing.Thing.allCases.flatMap { thing in
      MadeUp.share(
        Sharing.seen, Sharing.condition(.thread, thing), threads.contains(thing) ? 12 : 0)
        + MadeUp.share(
          Sharing.seen, Sharing.condition(.process, thing), processes.contains(thing) ? 12 : 0)
    }
  }

  private static let all = Sharing.Thing.allCases
  private static let shared = all.filter(\.isSharedByFork)

  static let cases = [
    AnswerCase(
      "sharing", "as it should be", records(threads: all, processes: shared),
      ["threads-see": "everything", "processes-see": "only-shared"]),
    AnswerCase(
      "sharing", "some", records(threads: [.variable], processes: [.variable]),
      ["threads-see": "something", "processes-see": "something"]),
    AnswerCase(
      "sharing", "none", records(threads: [], processes: []),
      ["threads-see": "nothing", "processes-see": "nothing"]),
    AnswerCase(
      "sharing", "all by processes", records(threads: all, processes: all),
      ["processes-see": "everything"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases).isEmpty) }
}
