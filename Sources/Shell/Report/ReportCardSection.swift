internal import Results
internal import Lessons
internal import Notebook
internal import Pages
internal import Terminal
internal import Wording

/// What the runs of a report say of the claims of the article.
struct ReportCardSection {
  let words: Wording

  /// The claims that a run has tested; nothing while there are none.
  func section(_ card: ReportCard) -> PageSection? {
    let tested = card.claims.filter { !$0.runs.isEmpty && $0.verdict.kind != .notMeasured }
    guard !tested.isEmpty else { return nil }
    let table = Table(
      columns: words.columns([.claim, .verdict, .evidence]), rows: tested.map(row))
    return PageSection(
      anchor: "report-card", title: words[ScreenWord.reportCard],
      body: [.paragraph(counts(card)), .table(table)])
  }

  /// How many rows of the article have each kind of verdict.
  private func counts(_ card: ReportCard) -> Terminal.Text {
    words.list(
      Verdict.Kind.allCases.filter { card.rowCount($0) > 0 }.map { kind in
        VerdictText.name(of: kind, words) + Text(" \(card.rowCount(kind))")
      })
  }

  private func row(_ judged: JudgedClaim) -> [Terminal.Text] {
    let text = VerdictText(verdict: judged.verdict, words: words)
    let runs = judged.runs.map { words.text(ScreenWord.entryNumber, ["entry": "\($0.entry.id)"]) }
    let evidence = text.reasons + [words.list(runs).styled(.faint)]
    let name = judged.claim.rows.joined(separator: " ")
    return [
      Text(judged.claim.title) + .faint(" " + name), text.name, evidence.joined(separator: " "),
    ]
  }
}
