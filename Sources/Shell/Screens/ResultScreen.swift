internal import Lessons
internal import Results
internal import Terminal
internal import Wording

/// The screen of one run: pictures and tables first, then what they show, then what limits them.
struct ResultScreen {
  let measured: Measured
  /// What there is to say about what was found.
  let explanations: Explanations
  let words: Wording

  /// The whole screen with every finding.
  func document() -> Document { document { _ in true } }

  /// The whole screen with the findings that are wanted.
  func document(wanted: (Finding) -> Bool) -> Document {
    Document(
      words.callouts(endingOf: measured) + measured.exhibits(words)
        + measured.judgement.findings.filter(wanted).map(callout)
        + measured.caveats.map { words.callout($0) } + [.paragraph(footer.styled(.faint))])
  }

  /// What the run found, each with its explanation.
  var findings: [Block] { measured.judgement.findings.map(callout) }

  /// One thing that the run found, with its explanation.
  func findings(named name: String) -> [Block] {
    measured.judgement.findings.filter { $0.name == name }.map(callout)
  }

  private func callout(_ finding: Finding) -> Block {
    let explanation = explanations.explanation(of: finding, in: measured) ?? []
    return .callout(
      .finding,
      Document(
        [.paragraph(words.text(finding))] + rule(of: finding) + ProseDocument.blocks(explanation)))
  }

  /// Why the answer followed or did not, with the numbers of the run; what was merely observed needs
  /// no reason.
  private func rule(of finding: Finding) -> [Block] {
    guard finding.ruling?.reason != .observed, finding.ruling?.reason != .combined,
      let sentence = RuleSentence(words: words).text(finding)
    else { return [] }
    return [.paragraph(.faint(sentence))]
  }

  private var footer: Text {
    let rounds = measured.observations.roundCount
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    var parts = [
      words(ScreenWord.footerRounds, ["rounds": "\(rounds)", "seconds": seconds])
    ]
    let dropped = measured.observations.dropped.count
    if dropped > 0 { parts.append(words(ScreenWord.footerDropped, ["count": "\(dropped)"])) }
    switch measured.observations.finished {
    case .budgetSpent: parts.append(words[ScreenWord.footerBudget])
    case .narrowEnough: parts.append(words[ScreenWord.footerNarrow])
    case .roundsDone, nil: break
    }
    if let entry = measured.notebookEntry {
      parts.append(words(ScreenWord.footerEntry, ["entry": "\(entry)"]))
    }
    let again = words(ScreenWord.footerAgain, ["plan": "\(measured.plan)"])
    return Text(words.series(parts) + "\n" + again)
  }
}
