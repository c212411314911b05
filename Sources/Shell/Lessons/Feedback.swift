internal import Results
internal import Lessons
internal import Terminal

/// What is said to an answer: prediction beside measurement, or right and wrong, and why.
enum Feedback {
  /// The document for one answered question and the findings that decide it.
  static func document(
    _ answer: Answer, to question: Question, findings: [String: String], phrases: Phrases
  ) -> Document {
    let grade = question.grade(answer, findings: findings)
    let verdict = Document(
      [.paragraph(phrases.text(phrase(for: grade, question)))]
        + ProseDocument.blocks(question.kind == .predict ? [] : question.feedback))
    return Document(
      comparison(answer, question, findings, phrases) + [.callout(callout(grade), verdict)])
  }

  /// A prediction and its outcome stand side by side before any verdict.
  private static func comparison(
    _ answer: Answer, _ question: Question, _ findings: [String: String], _ phrases: Phrases
  ) -> [Block] {
    guard question.kind == .predict else { return [] }
    var lines: [Text] = []
    if case .option(let index) = answer {
      let choice = ProseDocument.text(question.options[index].text).plain
      lines.append(phrases.text("you-predicted", ["prediction": choice]))
    }
    let outcome = question.options.first { option in
      if case .finding(let name, let values, _) = option.meaning, let value = findings[name] {
        return values.contains(value)
      }
      return false
    }
    if let outcome {
      let text = ProseDocument.text(outcome.text).plain
      lines.append(phrases.text("measured", ["outcome": text]))
    }
    return lines.map { .paragraph($0) }
  }

  private static func phrase(for grade: Grade, _ question: Question) -> String {
    let kind = question.kind == .predict ? "prediction" : "answer"
    switch grade {
    case .right: return "\(kind)-right"
    case .wrong: return "\(kind)-wrong"
    case .notSure: return "\(kind)-not-sure"
    case .undecided(.inconclusive): return "prediction-undecided"
    case .undecided(.notMeasured): return "prediction-unmeasured"
    }
  }

  private static func callout(_ grade: Grade) -> Callout {
    switch grade {
    case .right: .good
    case .wrong, .notSure, .undecided: .note
    }
  }
}
