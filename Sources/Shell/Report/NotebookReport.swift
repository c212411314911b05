internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// The notebook as something to hand in: what was learned, predicted and measured, and on what.
struct NotebookReport {
  let entries: [NotebookEntry]
  let source: ReportSource
  private var words: Wording { source.words }

  init(_ entries: [NotebookEntry], _ source: ReportSource) {
    self.entries = entries
    self.source = source
  }

  /// The report as a page; parts that have nothing to say are left out.
  var page: Page {
    Page(
      language: words.language, title: words[ScreenWord.title], introduction: introduction,
      sections: [
        MachineSection(words: words).section(entries), lessons,
        PredictionSection(lessons: source.lessons, words: words).section(entries),
        AnswerSection(lessons: source.lessons, words: words).section(entries),
        ScheduleSection(words: words).section(entries),
        source.card.flatMap(ReportCardSection(words: words).section),
        ExperimentSections(explanations: source.explanations, words: words).section(entries),
      ].compactMap(\.self), words: words.pageWords)
  }

  private var introduction: Document {
    let kinds = entries.map(\.content.kind)
    let overview = words.text(
      ScreenWord.overview,
      [
        "runs": "\(kinds.count { $0 == "run" })",
        "predictions": "\(kinds.count { $0 == "prediction" })",
        "answers": "\(kinds.count { $0 == "recall" })",
        "from": entries.first?.day ?? "", "to": entries.last?.day ?? "",
      ])
    let origin = words.text(ScreenWord.writtenBy, ["version": LabVersion.current]).styled(.faint)
    return [.paragraph(overview), .paragraph(origin)]
  }

  /// How far each lesson was walked; nothing where none was begun.
  private var lessons: PageSection? {
    guard !source.progress.isEmpty else { return nil }
    var table = Table(columns: words.columns([.lesson, .progress]))
    for lesson in source.progress {
      table.append([Text("\(lesson.number). \(lesson.title)"), words.progress(lesson)])
    }
    return PageSection(anchor: "lessons", title: words[ScreenWord.lessons], body: [.table(table)])
  }
}
