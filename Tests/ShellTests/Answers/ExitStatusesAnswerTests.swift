import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of exit-status")
struct ExitStatusesAnswerTests {
  private static func records(code: Double, isSeen: Bool) -> [Record] {
    let looks: [Record] = [
      MadeUp.event(0, "running", 0, 5e6), MadeUp.event(0, "gone", 5e6, 5e6),
      MadeUp.event(2, "running", 0, 2e7), MadeUp.event(2, "zombie", 2e7, 4e7),
      MadeUp.event(2, "gone", 4e7, 4e7),
    ]
    let told = MadeUp.rounds(.learnedCode, code) + MadeUp.share(ExitStatuses.reaped, 12) + looks
    guard isSeen else { return told }
    return MadeUp.joined(
      told,
      MadeUp.rounds(ExitStatuses.zombieTime, 2e7, spread: 0.1),
      MadeUp.rounds(ExitStatuses.adoptedBy, 1),
      MadeUp.rounds(.learnedSignal, 15),
      [.note(.init(.adopter, value: 1, text: "init"))])
  }

  static let cases = [
    AnswerCase(
      "exit-status", "cut", records(code: 44, isSeen: true),
      [
        "exit-code": "cut-to-a-byte", "zombie": "seen", "orphan": "adopted",
        "killed": "signal-learned",
      ]),
    AnswerCase(
      "exit-status --code 44", "whole", records(code: 44, isSeen: false),
      ["exit-code": "whole", "zombie": "not-seen", "orphan": "lost", "killed": "not-learned"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
