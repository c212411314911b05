internal import Lessons
internal import Terminal
internal import Wording

extension AnswerLead {
  /// What is said of a prediction in front of what was measured; in one line with a sign for the verdict.
  init(
    _ answer: Answer, to question: Question, findings: [String: String], words: Wording
  ) {
    let grade = question.grade(answer, findings: findings)
    let outcome = question.rightOption(findings: findings)
    self.init(
      whole: Feedback.document(answer, to: question, findings: findings, words: words),
      lines: [Self.sign(grade) + " " + Self.line(answer, question, grade, outcome, words)])
  }

  /// What came as it was predicted is said once.
  private static func line(
    _ answer: Answer, _ question: Question, _ grade: Grade, _ outcome: Question.Option?,
    _ words: Wording
  ) -> Text {
    if grade == .right, let outcome {
      let text = ProseDocument.text(outcome.text).plain
      return words.text(Phrase.asPredicted, ["outcome": text])
    }
    let verdict = outcome == nil ? [words.text(Feedback.phrase(for: grade, question, outcome))] : []
    let said = Feedback.lines(answer, question, outcome, words) + verdict
    return said.joined(separator: " → ")
  }

  private static func sign(_ grade: Grade) -> Text {
    switch grade {
    case .right: .good("✓")
    case .wrong: .bad("✗")
    case .notSure, .undecided: .faint("–")
    }
  }
}
