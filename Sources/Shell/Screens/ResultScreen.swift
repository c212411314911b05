internal import Results
internal import Experiments
internal import Lessons
internal import Statistics
internal import Terminal

/// The screen of one run: pictures and tables first, then what they show, then what limits them.
struct ResultScreen {
  let measured: Measured
  /// The explanation of a finding's value, filled with the numbers of this run.
  let explanation: (Finding) -> [Prose.Block]?

  /// The whole screen; the findings are left out where they are to be explained later.
  func document(explained: Bool) -> Document { document { _ in explained } }

  /// The whole screen with the findings that are wanted.
  func document(wanted: (Finding) -> Bool) -> Document {
    Document(
      ending + measured.exhibits + measured.judgement.findings.filter(wanted).map(callout)
        + measured.caveats.map(caveat) + [.paragraph(Text(footer, .faint))])
  }

  /// A run that did not end by itself says so before it shows what there is.
  private var ending: [Block] {
    measured.endingSentences.map { .callout(.caveat, Document(Text($0))) }
  }

  /// What the run found, each with its explanation.
  var findings: [Block] { measured.judgement.findings.map(callout) }

  /// One thing that the run found, with its explanation.
  func findings(named name: String) -> [Block] {
    measured.judgement.findings.filter { $0.name == name }.map(callout)
  }

  private func callout(_ finding: Finding) -> Block {
    let name: Text = "\(finding.name, .strong): \(finding.value, .strong)"
    return .callout(
      .finding, Document([.paragraph(name)] + ProseDocument.blocks(explanation(finding) ?? [])))
  }

  private func caveat(_ caveat: Caveat) -> Block {
    .callout(.caveat, Document(Text(caveat.description)))
  }

  private var footer: String {
    let rounds = measured.observations.roundCount
    let seconds = NumberFormat.format(measured.seconds * 1e9, unit: .nanoseconds)
    var parts = ["\(rounds) round\(rounds == 1 ? "" : "s") in \(seconds)"]
    let dropped = measured.observations.dropped.count
    if dropped > 0 { parts.append("\(dropped) more dropped as disturbed") }
    switch measured.observations.finished {
    case .budgetSpent: parts.append("stopped by the time budget")
    case .narrowEnough: parts.append("stopped because the intervals are narrow enough")
    case .roundsDone, nil: break
    }
    if let entry = measured.notebookEntry { parts.append("notebook entry \(entry)") }
    return parts.joined(separator: "; ") + "\n" + "again: \(measured.plan)"
  }
}
