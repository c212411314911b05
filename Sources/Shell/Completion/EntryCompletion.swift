internal import Experiments
internal import Notebook
internal import Prompt
internal import Results
internal import Wording

/// The entries of the notebook that Tab offers, the newest first, each with what it is.
struct EntryCompletion {
  private let all: [NotebookEntry]
  private let screen: NotebookListScreen
  private let words: Wording

  /// The entries of a sitting; none where the notebook cannot be read.
  init(_ sitting: Sitting) {
    all = (try? sitting.archive.contents().entries.reversed()) ?? []
    screen = NotebookListScreen(words: sitting.words)
    words = sitting.words
  }

  /// Every entry, the last run in front.
  var entries: [Completions.Item] { last + all.map(item) }

  /// The runs, the last one in front.
  var runs: [Completions.Item] { last + all.filter { $0.run != nil }.map(item) }

  /// What the last run found, and the word for all its figures.
  var findings: [Completions.Item] {
    guard let run = all.lazy.compactMap(\.run).first else { return [] }
    return run.findings.map { Completions.Item($0.name, summary: $0.value) }
      + [.init(RestScreen.figuresWord, summary: words[HelpWord.everyFigure])]
  }

  /// The schedules that were played or found, each with the program that it is one of.
  var schedules: [Completions.Item] {
    all.compactMap { entry in
      guard case .schedule(let schedule) = entry.content else { return nil }
      return .init(schedule.schedule, summary: "\(schedule.program): \(schedule.verdict)")
    }
  }

  private var last: [Completions.Item] {
    guard all.contains(where: { $0.run != nil }) else { return [] }
    return [.init(EntryReference.lastWord, summary: words[HelpWord.lastRun])]
  }

  private func item(_ entry: NotebookEntry) -> Completions.Item {
    .init("\(entry.id)", summary: entry.run.map(line) ?? screen.line(entry))
  }

  /// A run by what was asked of it other than usual, and what it found.
  private func line(_ run: RunResult) -> String {
    let usual = ExperimentCatalog.usualOptions.options(of: run.experiment)
    let changed = Plan(
      experiment: run.experiment, options: run.plan.options.filter { !usual.contains($0) },
      settings: run.plan.settings)
    let asked = UsualOptions([:]).inquiry(of: changed).description
    return words(ScreenWord.entryLine, ["what": asked, "found": run.findingList])
  }
}

extension NotebookEntry {
  /// The run that the entry keeps; nil where it keeps something else.
  fileprivate var run: RunResult? { if case .run(let result) = content { result } else { nil } }
}
