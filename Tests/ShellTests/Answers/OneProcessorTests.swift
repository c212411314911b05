import Results
import Terminal
import Testing
import Wording

@testable import Experiments
@testable import Shell

@Suite("What is said of a run that had one processor")
struct OneProcessorTests {
  /// An answer that workers on one processor can have, and words that would claim more of them.
  private static let explained:
    [(cases: [AnswerCase], finding: String, answer: String, claim: String)] =
      [
        (HandoffAnswerTests.cases, "queue-choice", "pipe-faster", "forth between the processors"),
        (
          ThreadLocalAnswerTests.cases, "thread-local-cost", "cheaper",
          "from processor to processor"
        ),
        (IPCThroughputAnswerTests.cases, "copy-limit", "above", "because two processors"),
      ]

  @Test(
    "No explanation tells of a second processor that the run may not have had", arguments: explained
  )
  func explanation(
    cases: [AnswerCase], finding: String, answer: String, claim: String
  ) throws {
    let made = try #require(cases.first { $0.answers[finding] == answer })
    let onOne = AnswerCase(
      made.line, "one processor", made.records + [MadeUp.processors(1)], [finding: answer])
    let text = try onOne.explanations(.english)
    #expect(!text.contains(claim) && text.contains("where "), "\(text)")
  }

  @Test(
    "No picture says of several workers at once that they work or run",
    arguments: ["barrier", "bounded-buffer", "crash", "exit-status"], ["en", "zh"])
  func legend(experiment: String, language: String) throws {
    let words = LanguageWords.wording(language)
    let page = WordPage("explain/\(experiment)")
    for key in ["working", "running"] {
      guard let word = words.word(key, on: page)?.plain else { continue }
      #expect(!["working", "running", "工作", "运行", "干活"].contains(word), "\(word)")
    }
  }

  @Test("A picture of round trips names the placement that the workers had", arguments: [1.0, 2])
  func placement(processors: Double) throws {
    let made = try #require(IPCLatencyAnswerTests.cases.first)
    let onOne = AnswerCase(
      made.line, "processors", made.records + [MadeUp.processors(processors)], made.answers)
    let measured = try AnswerScreenCheck(answerCase: onOne, language: .english).measured()
    let titles = measured.exhibits(Samples.words()).compactMap { block -> String? in
      if case .chart(let chart) = block { chart.title } else { nil }
    }
    #expect(titles.contains { $0.hasSuffix("processors: \(processors == 1 ? "same" : "two")") })
  }
}
