internal import Lessons
internal import Notebook
internal import Terminal
internal import Wording

/// One claim: what the article says, how it is tested, what decides, and the verdict.
struct ClaimScreen {
  let claim: Claim
  let page: ClaimPage
  let words: Wording

  /// What is known before anything is run.
  var document: Document {
    Document(
      [
        .heading(level: 1, Text(claim.title)),
        .paragraph(Text(place, .faint)),
      ] + ProseDocument.blocks(claim.statement) + test)
  }

  /// The verdict, where it comes from, and what is known besides.
  func verdict(_ judged: JudgedClaim) -> Document {
    let text = VerdictText(verdict: judged.verdict, words: words)
    var lines: [Block] = [.paragraph(text.name)] + text.reasons.map { .paragraph($0) }
    if let time = judged.time {
      let runs = judged.runs.map { run -> String in
        guard run.entry.id > 0 else { return run.command }
        let entry = words(ScreenWord.entryNumber, ["entry": "\(run.entry.id)"])
        return words(ScreenWord.inBrackets, ["what": run.command, "more": entry])
      }
      lines.append(
        .paragraph(
          words.text(
            ScreenWord.claimMeasured, ["time": time, "runs": words.series(runs)]
          ).styled(.faint)))
    }
    return Document(
      [.callout(callout(judged.verdict.kind), Document(lines))]
        + ProseDocument.blocks(claim.remarks))
  }

  private var place: String {
    let sections = page.sections.filter { claim.sections.contains($0.number) }
    return words.list(claim.rows) + "  "
      + words.series(sections.map { "\($0.number) \($0.title)" })
  }

  private var test: [Block] {
    guard claim.isTestable else { return [] }
    return [
      .code(claim.commands.joined(separator: "\n"), language: "conlab"),
      .list(items: claim.rules.map(rule), ordered: false),
    ]
  }

  private func rule(_ rule: ClaimRule) -> Document {
    let name = words.text(Phrase.verdict(rule.outcome)).styled(.strong)
    let premise = rule.written.dropFirst(rule.outcome.rawValue.count + 1)
    return Document(name + "  " + ProseDocument.text(rule.text) + Text(" (\(premise))", .faint))
  }

  private func callout(_ kind: Verdict.Kind) -> Callout {
    switch kind {
    case .supported: .good
    case .refuted, .conditional: .finding
    case .inconclusive: .caveat
    case .notMeasured, .notForExperiment: .note
    }
  }
}
