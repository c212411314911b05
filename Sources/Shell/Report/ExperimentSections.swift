internal import Results
internal import Experiments
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// What was measured, experiment by experiment in the order of the lessons.
struct ExperimentSections {
  let explanations: Explanations
  let words: Wording

  /// The plans of an experiment that are shown in full among others, and alone.
  private static let shownAmongOthers = 2
  private static let shownAlone = 12

  /// One part an experiment; nothing where nothing was run.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    let history = RunHistory(entries, usual: ExperimentCatalog.usualOptions)
    guard !history.subjects.isEmpty else { return nil }
    let known = ExperimentCatalog.names
    let names = known.filter { history.subjects[$0] != nil }
    let unknown = Set(history.subjects.keys).subtracting(known).sorted()
    let limit = history.subjects.count == 1 ? Self.shownAlone : Self.shownAmongOthers
    return PageSection(
      anchor: "experiments", title: words[ScreenWord.experiments],
      body: Document(words.text(ScreenWord.experimentsLead)),
      sections: (names + unknown).map { name in
        experiment(name, history.subjects[name] ?? [], limit: limit)
      })
  }

  private func experiment(
    _ name: String, _ subjects: [RunHistory.Subject], limit: Int
  ) -> PageSection {
    let abstract = (ExperimentCatalog.experiment(named: name)?.declaration.abstract).map {
      HelpTexts(words: words).abstract(ofExperiment: name, english: $0)
    }
    let anchor = "experiments/" + name
    let others = subjects.dropFirst(limit)
    let folds =
      others.isEmpty
      ? [] : [PageSection.Fold("\(words[ScreenWord.otherOptions]) (\(others.count))", list(others))]
    return PageSection(
      anchor: anchor, title: name,
      body: abstract.map { Document(Text($0, .faint)) } ?? Document(), folds: folds,
      sections: subjects.prefix(limit).map { subject in
        RunSection(explanations: explanations, words: words).section(subject, below: anchor)
      })
  }

  private func list(_ subjects: ArraySlice<RunHistory.Subject>) -> Document {
    var table = Table(
      columns: words.columns(
        [.plan, .runs, .entry, .when, .found], numbers: [.runs, .entry]))
    for subject in subjects {
      let best = subject.best
      table.append([
        .code(subject.plan.description), .number("\(subject.runs.count)"),
        .number("\(best.entry.id)"),
        .faint(best.entry.minute), Text(best.result.findingList),
      ])
    }
    return [.table(table)]
  }
}
