internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Terminal

extension Archive {
  /// Writes the answer to a question that has one right answer.
  func note(
    choice answer: Answer, to item: QuizItem, of question: Question, confidence: Int?,
    language: Language
  ) {
    let grade = question.grade(answer, findings: [:])
    note(
      .recall(
        .init(
          asked: item.reference, option: answer.index, grade: AnswerGrade(grade),
          misconception: grade.misconception, confidence: Archive.share(confidence),
          language: language.rawValue)))
  }

  /// Writes what a person expects a finding to be; the number of the entry, if it could be written.
  func note(
    predicted answer: Answer, to item: QuizItem, of question: Question, confidence: Int?,
    language: Language
  ) -> Int? {
    note(
      .prediction(
        .init(
          asked: item.reference, finding: question.finding ?? "",
          values: question.values(of: answer),
          confidence: Archive.share(confidence), language: language.rawValue)))
  }

  /// Writes the number that a person expects; the number of the entry, if it could be written.
  func note(
    number: Double?, to item: QuizItem, of question: NumericQuestion, unit: Unit, confidence: Int?,
    language: Language
  ) -> Int? {
    note(
      .numberPrediction(
        .init(
          asked: item.reference, experiment: item.experiment?.name ?? "",
          quantity: question.quantity.written, unit: unit.rawValue, value: number,
          confidence: Archive.share(confidence), language: language.rawValue)))
  }
}
