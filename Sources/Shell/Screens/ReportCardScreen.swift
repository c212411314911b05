internal import Lessons
internal import Terminal
internal import Wording

/// The article's report card: how many of its rows hold, and which.
struct ReportCardScreen {
  let card: ReportCard
  let words: Wording
  /// How many commands of how many were run to their end, where somebody stopped the rest.
  let stopped: (done: Int, all: Int)?

  var document: Document {
    Document(
      [.heading(level: 1, words.text(Phrase.reportCard)), .table(counts)]
        + Verdict.Kind.allCases.flatMap(list) + card.caveats.map { words.callout($0) } + ending)
  }

  private var counts: Table {
    var table = Table(columns: words.columns([.verdictWord, .claimRows], numbers: [.claimRows]))
    for kind in Verdict.Kind.allCases where card.rowCount(kind) > 0 {
      table.append([name(of: kind), .number("\(card.rowCount(kind))")])
    }
    return table
  }

  private func list(_ kind: Verdict.Kind) -> [Block] {
    let claims = card.claims(kind)
    guard !claims.isEmpty else { return [] }
    return [
      .heading(level: 2, name(of: kind)),
      .list(items: claims.map { Document(line($0)) }, ordered: false),
    ]
  }

  /// The rows, the statement, and the condition or the reason where the verdict needs one.
  private func line(_ judged: JudgedClaim) -> Text {
    let rows = judged.claim.rows.joined(separator: " ")
    let line: Text = "\(rows, .command)  \(judged.claim.title)"
    switch judged.verdict.kind {
    case .conditional, .refuted, .inconclusive:
      let reasons = VerdictText(verdict: judged.verdict, words: words).reasons
      return line + " — " + reasons.reduce(Text()) { $0.followed(by: $1) }
    case .supported, .notMeasured, .notForExperiment: return line
    }
  }

  private var ending: [Block] {
    guard let stopped else { return [.paragraph(card.invitation(words))] }
    let text = words.text(
      Phrase.claimsStopped, ["done": "\(stopped.done)", "commands": "\(stopped.all)"])
    return [.callout(.caveat, Document(text))]
  }

  private func name(of kind: Verdict.Kind) -> Text { VerdictText.name(of: kind, words) }
}

extension ReportCard {
  /// What to type next, with a claim of this page that can be tested.
  func invitation(_ words: Wording) -> Text {
    let testable = page.claims.first { $0.isTestable }
    return words.text(Phrase.claimsNext, ["claim": testable?.name ?? ""])
  }
}
