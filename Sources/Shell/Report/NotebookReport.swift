internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal

/// The notebook as something to hand in: what was learned, predicted and measured, and on what.
struct NotebookReport {
  let session: Session
  let entries: [NotebookEntry]
  let words: FixedWords

  init(_ entries: [NotebookEntry], in session: Session) {
    self.entries = entries
    self.session = session
    words = session.words
  }

  /// The report as a page; parts that have nothing to say are left out.
  var page: Page {
    Page(
      language: words.language, title: words[.title], introduction: introduction,
      sections: [
        MachineSection(words: words).section(entries), lessons,
        PredictionSection(session: session, words: words).section(entries),
        AnswerSection(session: session, words: words).section(entries),
        ReportCardSection(session: session, words: words).section(entries),
        ExperimentSections(session: session, words: words).section(entries),
      ].compactMap(\.self), words: words.page)
  }

  private var introduction: Document {
    let kinds = entries.map(\.content.kind)
    let overview = words.text(
      .overview,
      [
        "runs": "\(kinds.count { $0 == "run" })",
        "predictions": "\(kinds.count { $0 == "prediction" })",
        "answers": "\(kinds.count { $0 == "recall" })",
        "from": entries.first?.day ?? "", "to": entries.last?.day ?? "",
      ])
    let origin = words.text(.writtenBy, ["version": Conlab.version]).styled(.faint)
    return [.paragraph(overview), .paragraph(origin)]
  }

  /// How far each lesson was walked; nothing where none was begun.
  private var lessons: PageSection? {
    guard !session.archive.isNew else { return nil }
    var table = Table(columns: words.columns([.lesson, .progress]))
    for lesson in session.lessons {
      table.append([
        Text("\(lesson.number). \(lesson.title)"), words.progress(of: lesson, in: session.archive),
      ])
    }
    return PageSection(anchor: "lessons", title: words[.lessons], body: [.table(table)])
  }
}
