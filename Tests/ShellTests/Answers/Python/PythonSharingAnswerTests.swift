import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of sharing in Python")
struct PythonSharingAnswerTests {
  private typealias Thing = PythonSharing.Thing

  private static func records(thread: [Thing], fork: [Thing], spawn: [Thing]) -> [Record] {
    [("thread", thread), ("fork", fork), ("spawn", spawn)].flatMap { kind, seen in
      // A spawned process cannot be given an open file.
      Thing.allCases.filter { kind != "spawn" || $0 != .fileOffset }.flatMap { thing in
        MadeUp.share(
          Sharing.seen, SharingTable.condition(kind, thing.rawValue), seen.contains(thing) ? 12 : 0)
      }
    }
  }

  private static let all = Thing.allCases
  private static let shared = all.filter(\.isShared)
  private static let line = "sharing --runtime python"

  static let cases = [
    AnswerCase(
      line, "as it should be", records(thread: all, fork: shared, spawn: shared),
      ["python-threads-see": "everything", "python-processes-see": "only-shared"]),
    AnswerCase(
      line, "some", records(thread: [.list], fork: shared, spawn: []),
      ["python-threads-see": "something", "python-processes-see": "something"]),
    AnswerCase(
      line, "none", records(thread: [], fork: [], spawn: []),
      ["python-threads-see": "nothing", "python-processes-see": "nothing"]),
    AnswerCase(
      line, "all by processes", records(thread: all, fork: all, spawn: all),
      ["python-processes-see": "everything"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonSharing.findings) == [])
  }
}
