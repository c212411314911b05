import ArgumentParser
import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of litmus")
struct LitmusAnswerTests {
  /// Rounds with so many runs that ended with these values of `store-buffering`.
  private static func records(
    _ counts: [String: Double], architecture: String = "x86_64", processors: Double = 2
  ) -> [Record] {
    let total = counts.values.reduce(0, +)
    return [
      MadeUp.processors(processors), .note(.init(.architecture, text: architecture)),
    ] + counts.sorted { $0.key < $1.key }.flatMap { MadeUp.rounds(Litmus.seen, [.outcome: $0], $1) }
      + (counts.isEmpty ? [] : MadeUp.rounds(Litmus.runs, total))
  }

  private static let ordered = [
    "x=1/y=1/A.seen=0/B.seen=1": 5_000.0, "x=1/y=1/A.seen=1/B.seen=0": 4_000,
    "x=1/y=1/A.seen=1/B.seen=1": 20,
  ]
  private static let buffered = ordered.merging(["x=1/y=1/A.seen=0/B.seen=0": 300]) { $1 }
  private static let impossible = buffered.merging(["x=1/y=0/A.seen=0/B.seen=1": 1]) { $1 }

  static let cases = [
    AnswerCase(
      "litmus", "as on most processors", records(buffered),
      ["unpredicted": "none", "beyond-sc": "observed"]),
    AnswerCase(
      "litmus", "no reordering", records(ordered),
      ["unpredicted": "none", "beyond-sc": "not-observed"]),
    AnswerCase("litmus", "an impossible end", records(impossible), ["unpredicted": "some"]),
    AnswerCase(
      "litmus", "a weaker processor", records(impossible, architecture: "aarch64"),
      ["unpredicted": "weaker-processor"]),
    AnswerCase(
      "litmus --program message-passing", "no store buffer matters",
      records(["data=42/ready=1/Reader.seen=1/Reader.value=42": 9]), ["beyond-sc": "not-possible"]),
    AnswerCase(
      "litmus", "one processor", records([:], processors: 1),
      ["unpredicted": "inconclusive", "beyond-sc": "inconclusive"]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws { #expect(try answersWithoutCase(Self.cases) == []) }
}
