internal import Results
internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal

/// What the runs of a report say of the claims of the article.
struct ReportCardSection {
  let session: Session
  let words: FixedWords

  /// The claims that a run has tested; nothing while there are none.
  func section(_ entries: [NotebookEntry]) -> PageSection? {
    guard let usable = entries.usableProcessors, let page = try? session.claims() else {
      return nil
    }
    let evidence = ClaimEvidence(
      on: page.claims.flatMap(\.commands), entries: entries, usableProcessors: usable,
      hasInterpreter: ClaimEvidence.hasInterpreterHere)
    let card = ReportCard(page, by: evidence)
    let tested = card.claims.filter { !$0.runs.isEmpty && $0.verdict.kind != .notMeasured }
    guard !tested.isEmpty else { return nil }
    let table = Table(
      columns: words.columns([.claim, .verdict, .evidence]), rows: tested.map(row))
    return PageSection(
      anchor: "report-card", title: words[.reportCard],
      body: [.paragraph(counts(card)), .table(table)])
  }

  /// How many rows of the article have each kind of verdict.
  private func counts(_ card: ReportCard) -> Terminal.Text {
    Verdict.Kind.allCases.filter { card.rowCount($0) > 0 }.map { kind in
      VerdictText.name(of: kind, session.phrases) + Text(" \(card.rowCount(kind))")
    }.joined(separator: ", ")
  }

  private func row(_ judged: JudgedClaim) -> [Terminal.Text] {
    let text = VerdictText(verdict: judged.verdict, phrases: session.phrases)
    let runs = judged.runs.map { words.text(.entryNumber, ["entry": "\($0.entry.id)"]) }
    let evidence = text.reasons + [runs.joined(separator: ", ").styled(.faint)]
    let name = judged.claim.rows.joined(separator: " ")
    return [
      Text(judged.claim.title) + .faint(" " + name), text.name, evidence.joined(separator: " "),
    ]
  }
}

extension [NotebookEntry] {
  /// The processors that the newest run could use; nil where nothing was run.
  fileprivate var usableProcessors: Int? {
    for entry in reversed() {
      if case .run(let result) = entry.content { return result.machine.usable }
    }
    return nil
  }
}
