internal import Results
internal import Experiments
internal import Lessons
internal import Notebook
internal import Terminal

/// A claim with the verdict of this machine, and the runs that it comes from.
struct JudgedClaim {
  let claim: Claim
  let verdict: Verdict
  /// The run of each command that has one, by command line.
  let runs: [(command: String, entry: NotebookEntry)]

  /// Judges a claim by what is known now.
  init(_ claim: Claim, by evidence: ClaimEvidence) {
    self.claim = claim
    verdict = claim.verdict(
      claim.commands.map(evidence.findings),
      disturbed: Set(claim.commands.filter { evidence.run(of: $0)?.isDisturbed ?? false }))
    runs = claim.commands.compactMap { command in
      evidence.run(of: command).map { (command, $0) }
    }
  }

  /// When the newest of the runs was made, as ISO 8601; nil where there is none.
  var time: String? { runs.map(\.entry).max { $0.seconds < $1.seconds }?.time }

  /// The day of the newest run.
  var day: String? { time.map { String($0.prefix(10)) } }
}

extension NotebookEntry {
  /// What limits the figures of a run; nothing where the entry is no run.
  var caveats: [StatedCaveat] {
    if case .run(let result) = content { result.caveats } else { [] }
  }

  /// Whether others had so much of the processors that a gain may have been hidden.
  var isDisturbed: Bool {
    let names = [
      Caveat.loaded(share: 0), .steal(share: 0), .quota(processors: 0),
    ].map(\.name)
    return caveats.contains { names.contains($0.name) }
  }
}

/// All claims of the article, judged.
struct ReportCard {
  let page: ClaimPage
  let claims: [JudgedClaim]

  init(_ page: ClaimPage, by evidence: ClaimEvidence) {
    self.page = page
    claims = page.claims.map { JudgedClaim($0, by: evidence) }
  }

  /// The claims of a kind of verdict, in the order of the page.
  func claims(_ kind: Verdict.Kind) -> [JudgedClaim] {
    claims.filter { $0.verdict.kind == kind }
  }

  /// How many rows of the article have a kind of verdict.
  func rowCount(_ kind: Verdict.Kind) -> Int {
    claims(kind).reduce(0) { $0 + $1.claim.rows.count }
  }

  /// What limited the runs that could not tell, each circumstance once, as it was met first.
  var caveats: [StatedCaveat] {
    claims(.inconclusive).flatMap { judged in
      judged.runs.filter { run in judged.verdict.doubts.contains { $0.command == run.command } }
    }
    .flatMap(\.entry.caveats).uniqued(by: \.name)
  }
}
