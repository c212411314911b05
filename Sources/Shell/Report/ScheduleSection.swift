internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// The schedules that were played or found, each with the line that plays it again.
struct ScheduleSection {
  let words: Wording

  /// A row a schedule; nothing where there is none.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    let rows = entries.compactMap { entry -> [Terminal.Text]? in
      guard case .schedule(let schedule) = entry.content else { return nil }
      return row(schedule, entry)
    }
    guard !rows.isEmpty else { return nil }
    let table = Table(
      columns: words.columns([.entry, .when], numbers: [.entry]) + [
        .init(words.text(PlayWord.origin)), .init(words.text(ProgramWord.outcome)),
        .init(words.text(PlayWord.schedules)),
      ], rows: rows)
    return PageSection(
      anchor: "schedules", title: words[PlayWord.schedules],
      body: [.paragraph(words.text(PlayWord.schedulesLead)), .table(table)])
  }

  private func row(_ schedule: SavedSchedule, _ entry: NotebookEntry) -> [Terminal.Text] {
    let origin: PlayWord = schedule.origin == .played ? .originPlayed : .originFound
    let reached = words.text(
      PlayWord.savedAs, ["verdict": schedule.verdict, "count": "\(schedule.steps)"])
    return [
      .number("\(entry.id)"), .faint(entry.minute), words.text(origin), reached,
      Text(schedule.line, .command),
    ]
  }
}
