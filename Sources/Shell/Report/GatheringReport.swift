internal import Results
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording
internal import Lessons

/// Several people's notebooks as one report: who, what was believed, and how far results spread.
struct GatheringReport {
  let gathering: Gathering
  /// The lessons whose questions were asked.
  let lessons: [Lesson]
  let words: Wording

  /// The report as a page.
  var page: Page {
    let overview = words.text(
      ScreenWord.gatheringOverview,
      [
        "people": "\(gathering.people.count)", "plans": "\(gathering.subjects.count)",
        "questions": "\(gathering.questions.count)",
      ])
    return Page(
      language: words.language, title: words[ScreenWord.gatheringTitle],
      introduction: [
        .paragraph(overview),
        .paragraph(
          words.text(ScreenWord.writtenBy, ["version": LabVersion.current]).styled(.faint)),
      ],
      sections: [people, questions, experiments].compactMap(\.self), words: words.pageWords)
  }

  private var people: PageSection {
    var table = Table(
      columns: words.columns(
        [.person, .runs, .predictionsCount, .processors, .kernel],
        numbers: [.runs, .predictionsCount, .processors]))
    for person in gathering.people {
      table.append([
        .strong(person.name), .number("\(person.runs)"), .number("\(person.predictions)"),
        .number(person.machine.map { "\($0.usable)" } ?? ""), Text(person.machine?.kernel ?? ""),
      ])
    }
    return PageSection(anchor: "people", title: words[ScreenWord.people], body: [.table(table)])
  }

  private var questions: PageSection? {
    guard !gathering.questions.isEmpty else { return nil }
    var table = Table(
      columns: words.columns(
        [.questionAsked, .peopleCount, .right, .wrong, .leftOpen, .beliefs],
        numbers: [.peopleCount, .right, .wrong, .leftOpen]))
    for question in gathering.questions { table.append(row(question)) }
    return PageSection(
      anchor: "questions", title: words[ScreenWord.questionsSpread],
      body: [.paragraph(words.text(ScreenWord.questionsLead)), .table(table)])
  }

  private func experiment(_ name: String) -> PageSection {
    let anchor = "experiments/" + name
    let subjects = gathering.subjects.filter { $0.experiment == name }
    return PageSection(
      anchor: anchor, title: name, body: Document(),
      sections: subjects.enumerated().map { index, subject in
        SpreadSection(subject: subject, words: words).section(anchor: "\(anchor)/\(index + 1)")
      })
  }

  private func row(_ question: QuestionSpread) -> [Terminal.Text] {
    let (right, wrong) = (question.count(.right), question.count(.wrong))
    let share = question.rightShare.map { " (\(NumberFormat.format($0, unit: .share)))" } ?? ""
    let beliefs = question.misconceptions.map { "\($0.people)× \($0.name)" }
    return [
      AskedQuestion(question.asked, in: lessons).text, .number("\(question.people)"),
      .number("\(right)" + share), .number("\(wrong)"),
      .number("\(question.people - right - wrong)"),
      Text(words.list(beliefs)),
    ]
  }

  private var experiments: PageSection? {
    guard !gathering.subjects.isEmpty else { return nil }
    return PageSection(
      anchor: "experiments", title: words[ScreenWord.experiments],
      body: Document(words.text(ScreenWord.spreadLead)),
      sections: gathering.subjects.map(\.experiment).uniqued().map(experiment))
  }
}
