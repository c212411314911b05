internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// What was predicted, beside what was measured.
struct PredictionSection {
  let lessons: [Lesson]
  let words: Wording

  /// A row a question, lesson by lesson; nothing where nothing was predicted.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    let attempts = entries.judgedPredictions
    guard !attempts.isEmpty else { return nil }
    let grades = attempts.compactMap { $0.outcome?.grade }
    let right = grades.count { $0 == .right }
    let lead = words.text(
      ScreenWord.predictionsLead,
      ["right": "\(right)", "decided": "\(right + grades.count { $0 == .wrong })"])
    let tables = attempts.map(\.prediction.asked.lesson).uniqued().map { lesson in
      Block.table(table(attempts.filter { $0.prediction.asked.lesson == lesson }))
    }
    return PageSection(
      anchor: "predictions", title: words[ScreenWord.predictions],
      body: Document([.paragraph(lead)] + tables))
  }

  private func table(_ attempts: [JudgedPrediction]) -> Table {
    let questions = attempts.map(\.prediction.asked).uniqued()
    let first = AskedQuestion(questions[0], in: lessons)
    var table = Table(
      title: Text(first.lessonTitle),
      columns: words.columns([.questionAsked, .predicted, .measured, .result, .earlier]))
    for asked in questions {
      let tries = attempts.filter { $0.prediction.asked == asked }
      if let newest = tries.last { table.append(row(newest, before: tries.dropLast())) }
    }
    return table
  }

  private func row(_ newest: JudgedPrediction, before: ArraySlice<JudgedPrediction>) -> [Terminal
    .Text]
  {
    let question = AskedQuestion(newest.prediction.asked, in: lessons)
    let values = newest.prediction.values
    return [
      question.text,
      values.isEmpty ? .faint(words[ScreenWord.notSure]) : question.option(for: values),
      newest.outcome?.measured.map { question.option(for: [$0]) }
        ?? .faint(words[ScreenWord.notMeasured]),
      words.grade(newest.outcome?.grade), earlier(before),
    ]
  }

  /// How often each grade was had before.
  private func earlier(_ attempts: ArraySlice<JudgedPrediction>) -> Terminal.Text {
    let grades = attempts.map { $0.outcome?.grade }
    return words.list(
      grades.uniqued().map { grade in
        Text("\(grades.count { $0 == grade })× ") + words.grade(grade)
      })
  }
}

/// What was answered to questions that no new measurement decides.
struct AnswerSection {
  let lessons: [Lesson]
  let words: Wording

  /// A row a question with the newest answer; nothing where nothing was answered.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    let answers = entries.compactMap { entry -> RecallAnswer? in
      if case .recall(let answer) = entry.content { answer } else { nil }
    }
    guard !answers.isEmpty else { return nil }
    var table = Table(
      columns: words.columns([.lesson, .questionAsked, .answer, .result, .rightAnswer]))
    for asked in answers.map(\.asked).uniqued() {
      guard let newest = answers.last(where: { $0.asked == asked }) else { continue }
      let question = AskedQuestion(asked, in: lessons)
      table.append([
        Text(question.lessonTitle), question.text,
        newest.option.flatMap(question.option) ?? .faint(words[ScreenWord.notSure]),
        words.grade(newest.grade),
        newest.grade == .right ? Text() : question.rightOption ?? Text(),
      ])
    }
    return PageSection(anchor: "answers", title: words[ScreenWord.answers], body: [.table(table)])
  }
}
