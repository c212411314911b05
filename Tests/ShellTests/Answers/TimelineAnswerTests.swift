import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of timeline")
struct TimelineAnswerTests {
  private static func records(
    share: Double, spread: Double = 0.02, slices: Double, migrations: Double = 0,
    processors: Double = 2
  ) -> [Record] {
    let stretches = (0..<4).flatMap { worker in
      (0..<6).flatMap { turn -> [Record] in
        let start = Double(turn * 4 + worker) * 12e6
        return [
          MadeUp.event(worker, "running", start, start + 12e6, processor: worker % 2),
          MadeUp.event(worker, "waiting", start + 12e6, start + 48e6),
        ]
      }
    }
    return MadeUp.joined(
      stretches,
      [MadeUp.processors(processors)],
      MadeUp.rounds(Timeline.runningShare, share, spread: spread),
      MadeUp.rounds(Timeline.slices, slices),
      MadeUp.rounds(Timeline.slice, 3e6),
      MadeUp.rounds(Timeline.together, share * 4),
      MadeUp.rounds(Timeline.migrations, migrations),
      MadeUp.rounds(Timeline.voluntarySwitches, 0),
      MadeUp.rounds(Timeline.involuntarySwitches, slices))
  }

  static let cases = [
    AnswerCase(
      "timeline", "turns", records(share: 0.5, slices: 40),
      ["turn-taking": "took-turns", "migration": "none"]),
    AnswerCase(
      "timeline", "turns and changes", records(share: 0.5, slices: 40, migrations: 3),
      ["turn-taking": "took-turns", "migration": "some"]),
    AnswerCase(
      "timeline", "never interrupted", records(share: 0.5, slices: 1),
      ["turn-taking": "inconclusive"]),
    AnswerCase(
      "timeline --workers 2", "a processor each", records(share: 0.97, slices: 2),
      ["turn-taking": "own-processor"]),
    AnswerCase(
      "timeline --workers 2", "reaches over nine tenths",
      records(share: 0.9, spread: 0.08, slices: 5), ["turn-taking": "inconclusive"]),
    AnswerCase(
      "timeline --workers 2", "a processor each was not had", records(share: 0.6, slices: 5),
      ["turn-taking": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
