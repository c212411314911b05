import Experiments
import Lessons
import Results
import Testing

@testable import Shell

@Suite("Options of lessons that say that two things are the same")
struct SameOptionTests {
  /// Runs in which things were the same, for the findings that lessons ask about.
  private static let cases =
    CreationAnswerTests.cases + SwitchingAnswerTests.cases + LocksAnswerTests.cases
    + IPCLatencyAnswerTests.cases + IPCThroughputAnswerTests.cases + GranularityAnswerTests.cases
    + HandoffAnswerTests.cases + FanInAnswerTests.cases + PoolAnswerTests.cases
    + PythonIPCLatencyAnswerTests.cases

  /// The answers that mean no more than a small difference, by the reason that their rule gave.
  private static func sameAnswers() throws -> Set<String> {
    let findings = try cases.flatMap {
      try AnswerScreenCheck(answerCase: $0, language: .english).measured().judgement.findings
    }
    return Set(
      findings.compactMap { finding in
        guard case .same = finding.ruling?.reason else { return nil }
        return "\(finding.name): \(finding.value)"
      })
  }

  @Test(
    "They name the tolerance of the rule", arguments: [("en", "ten per cent"), ("zh", "百分之十")])
  func tolerance(language: String, tolerance: String) throws {
    #expect(Thresholds.same == 0.1)
    let same = try Self.sameAnswers()
    let options = try Library().lessons(language: language).flatMap(\.content.steps)
      .flatMap(\.blocks).questions.flatMap(\.options)
    let meant = options.filter { option in
      guard case .finding(let name, let values, _) = option.meaning else { return false }
      return values.contains { same.contains("\(name): \($0)") }
    }
    #expect(meant.count > 8)
    for option in meant {
      #expect(option.text.plainText.contains(tolerance), "\(option.text)")
    }
  }
}
