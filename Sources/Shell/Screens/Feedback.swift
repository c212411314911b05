internal import Results
internal import Lessons
internal import Terminal
internal import Wording

/// What is said to an answer: prediction beside measurement, or right and wrong, and why.
enum Feedback {
  /// The document for one answered question and the findings that decide it.
  static func document(
    _ answer: Answer, to question: Question, findings: [String: String], words: Wording
  ) -> Document {
    let grade = question.grade(answer, findings: findings)
    let right = question.rightOption(findings: findings)
    let verdict = Document(
      [.paragraph(words.text(phrase(for: grade, question, right)))]
        + explanation(of: question, grade, right, words))
    return Document(
      comparison(answer, question, right, words) + [.callout(callout(grade), verdict)])
  }

  /// A prediction and its outcome stand side by side before any verdict.
  private static func comparison(
    _ answer: Answer, _ question: Question, _ outcome: Question.Option?, _ words: Wording
  ) -> [Block] {
    guard question.kind == .predict else { return [] }
    let lines = lines(answer, question, outcome, words)
    return lines.isEmpty ? [] : [.paragraph(lines.joined(separator: "\n"))]
  }

  /// What was predicted, and what was measured.
  static func lines(
    _ answer: Answer, _ question: Question, _ outcome: Question.Option?, _ words: Wording
  ) -> [Text] {
    var lines: [Text] = []
    if case .option(let index) = answer {
      let choice = ProseDocument.text(question.options[index].text).plain
      lines.append(words.text(Phrase.youPredicted, ["prediction": choice]))
    }
    if let outcome {
      let text = ProseDocument.text(outcome.text).plain
      let isProved = question.finding.map(ExplorationFinding.names.contains) ?? false
      lines.append(words.text(isProved ? Phrase.proved : .measured, ["outcome": text]))
    }
    return lines
  }

  /// What is right, where the answer was not, and why; the run itself explains a prediction.
  private static func explanation(
    of question: Question, _ grade: Grade, _ right: Question.Option?, _ words: Wording
  ) -> [Block] {
    if question.kind == .predict { return [] }
    let answer = grade == .right ? [] : words.rightAnswer(right)
    return ProseDocument.blocks(answer + question.feedback)
  }

  /// The verdict on an answer, beside the option that is right, or that was measured.
  static func phrase(
    for grade: Grade, _ question: Question, _ right: Question.Option?
  ) -> Phrase {
    let isPrediction = question.kind == .predict
    switch grade {
    case .right: return isPrediction ? .predictionRight : .answerRight
    case .wrong: return isPrediction ? .predictionWrong : .answerWrong
    case .notSure:
      if !isPrediction { return .answerNotSure }
      return right == nil ? .predictionLeftOpen : .predictionNotSure
    case .undecided(.inconclusive): return .predictionUndecided
    case .undecided(.notMeasured): return .predictionUnmeasured
    }
  }

  private static func callout(_ grade: Grade) -> Callout {
    switch grade {
    case .right: .good
    case .wrong, .notSure, .undecided: .note
    }
  }
}
