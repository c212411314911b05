internal import Results
internal import Lessons
internal import Terminal
internal import Wording

/// A question of a quiz, and what is said to its answer.
struct QuizScreen {
  let words: Wording
  /// The beliefs behind wrong answers, by name.
  let misconceptions: [String: Misconception]

  /// The question with its place, its choices, and what may be typed.
  func question(_ item: QuizItem, number: Int, count: Int) -> Document {
    let place = words.text(Phrase.quizQuestion, ["number": "\(number)", "count": "\(count)"])
    var asked = ProseDocument.blocks(item.text)
    if case .choice(let question) = item.body {
      asked.append(.choices(question.options.map { ProseDocument.text($0.text) }))
    }
    return [
      .paragraph(place.styled(.faint) + Text("  ") + Text(item.title, .faint)),
      .callout(.question, Document(asked)), invitation(item),
    ]
  }

  /// What may be typed.
  func invitation(_ item: QuizItem) -> Block {
    let text: Text
    switch item.body {
    case .choice(let question):
      let choices = words.list(question.letters)
      text = words.text(Phrase.predictFirst, ["choices": choices])
    case .number:
      let example = TypedNumber.example(item.unit ?? .count)
      text = words.text(Phrase.quizNumber, ["example": example])
    }
    return .paragraph(text.styled(.faint))
  }

  /// What is said to the choice of one answer that is right everywhere.
  func feedback(_ answer: Answer, to question: Question, in item: QuizItem) -> Document {
    let grade = question.grade(answer, findings: [:])
    return verdict(grade, rest: rightAnswer(grade, question) + question.feedback)
      + lesson(grade, item)
  }

  /// What is said to a predicted outcome, beside what was measured.
  func feedback(
    _ answer: Answer, to question: Question, in item: QuizItem, findings: [String: String]
  ) -> Document {
    let grade = question.grade(answer, findings: findings)
    return Feedback.document(answer, to: question, findings: findings, words: words)
      + belief(grade) + Document(ProseDocument.blocks(question.feedback)) + lesson(grade, item)
  }

  /// What is said to a number, beside what was measured.
  func feedback(
    _ said: Double?, to question: NumericQuestion, in item: QuizItem,
    measured: MeasuredNumber?
  ) -> Document {
    let unit = item.unit ?? .count
    var lines: [Block] = []
    if let said {
      lines.append(
        .paragraph(
          words.text(Phrase.quizYouSaid, ["said": NumberFormat.format(said, unit: unit)])))
    }
    if let measured {
      lines.append(
        .paragraph(
          words.text(
            Phrase.quizMeasured, ["value": measured.text, "interval": measured.interval])))
      if measured.isConclusive {
        lines.append(
          .paragraph(
            words.text(
              Phrase.quizRange,
              [
                "low": NumberFormat.format(measured.low / question.factor, unit: unit),
                "high": NumberFormat.format(measured.high * question.factor, unit: unit),
              ])))
      }
    }
    let verdict = said.map { measured?.verdict($0, question) ?? .undecided }
    let grade = verdict.map(question.grade) ?? .notSure
    // Who left it open is told what the number means, once there is one.
    let isTold = said == nil && measured?.isConclusive == true
    let side = (verdict.flatMap(question.side) ?? (isTold ? question.near : nil))?.text
    let reason = side.map { [Prose.Block.paragraph($0)] } ?? []
    return Document(lines) + self.verdict(grade, rest: reason + question.feedback)
      + lesson(grade, item)
  }

  private func verdict(_ grade: Grade, rest: [Prose.Block]) -> Document {
    let phrase: Phrase =
      switch grade {
      case .right: .answerRight
      case .wrong: .answerWrong
      case .notSure: .answerNotSure
      case .undecided: .predictionUndecided
      }
    return [
      .callout(
        grade == .right ? .good : .note,
        Document([.paragraph(words.text(phrase))]) + belief(grade)
          + Document(ProseDocument.blocks(rest)))
    ]
  }

  /// Why the wrong answer is tempting.
  private func belief(_ grade: Grade) -> Document {
    guard let name = grade.misconception, let misconception = misconceptions[name] else {
      return []
    }
    return Document(ProseDocument.blocks(misconception.text))
  }

  private func rightAnswer(_ grade: Grade, _ question: Question) -> [Prose.Block] {
    grade == .right ? [] : words.rightAnswer(question.rightOption())
  }

  private func lesson(_ grade: Grade, _ item: QuizItem) -> Document {
    guard grade != .right, let more = words.lessons(item.related) else { return [] }
    return [.paragraph(more.styled(.faint))]
  }
}
