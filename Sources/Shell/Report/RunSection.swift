internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Pages
internal import Statistics
internal import Terminal
internal import Wording

/// One run in full: its pictures and tables, what they show, and what limits them.
struct RunSection {
  let explanations: Explanations
  let words: Wording

  /// The newest run of a plan, with the earlier ones in a table to open.
  func section(_ subject: RunHistory.Subject, below anchor: String) -> PageSection {
    let run = subject.best
    let earlier = subject.runs.filter { $0 != run }
    let again = Block.code(run.result.plan.description, language: "conlab")
    var folds = [
      PageSection.Fold(
        words[ScreenWord.estimates],
        Document([again, .table(FigureTable(figures: run.result.figures, words: words).table)]))
    ]
    if !earlier.isEmpty {
      folds.append(.init("\(words[ScreenWord.sameOptions]) (\(earlier.count))", list(earlier)))
    }
    return PageSection(
      anchor: "\(anchor)/\(run.entry.id)", title: subject.plan.description, body: body(run),
      folds: folds)
  }

  private func body(_ run: RunHistory.Run) -> Document {
    let seconds = NumberFormat.format(run.result.seconds * 1e9, unit: .nanoseconds)
    let line = words.text(
      ScreenWord.runLine,
      ["entry": "\(run.entry.id)", "time": run.entry.minute, "seconds": seconds])
    let limits =
      words.callouts(endingOf: run.result) + run.result.caveats.map { words.callout($0) }
    return Document([.paragraph(line.styled(.faint))]) + shown(run) + Document(limits)
  }

  /// The run judged and drawn again; where this version cannot, what was kept of it.
  private func shown(_ run: RunHistory.Run) -> Document {
    if let screen = WatchScreen(run.result, number: run.entry.id, words: words) {
      return screen.rest
    }
    guard
      let measured = try? StoredRun(run.result, number: run.entry.id, time: run.entry.time)
        .measured()
    else {
      return kept(run.result)
    }
    let screen = ResultScreen(
      measured: measured, explanations: explanations, words: words)
    return Document(measured.exhibits(words) + screen.findings)
  }

  private func kept(_ result: RunResult) -> Document {
    let findings = result.findings.map { finding in
      Block.callout(.finding, Document(words.text(finding)))
    }
    return Document(
      [.callout(.note, Document(words.text(ScreenWord.notDrawable)))] + findings)
  }

  private func list(_ runs: [RunHistory.Run]) -> Document {
    var table = Table(
      columns: words.columns([.entry, .when, .found], numbers: [.entry]))
    for run in runs {
      let ending = run.result.outcome == .finished ? "" : " (\(run.result.outcome.rawValue))"
      table.append([
        .number("\(run.entry.id)"), .faint(run.entry.minute),
        Text(run.result.findingList + ending),
      ])
    }
    return [.table(table)]
  }
}
