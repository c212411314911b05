internal import Statistics
internal import Results
internal import Notebook

/// Finds what the notebook says about the questions of advice.
struct EvidenceSearch {
  let entries: [NotebookEntry]
  /// Seconds since 1970.
  let now: Double
  let processors: Int

  /// A run that is older than this many days may be about another state of the machine.
  private static let freshDays = 30
  /// Caveats under which times are no longer those of this program on a quiet machine.
  private static let troubling: Set<String> = [
    "debug-build", "loaded", "steal", "quota", "few-rounds", "disturbed",
  ]

  /// The evidence for a question: that of the newest run which has its finding.
  func evidence(for question: EvidenceQuestion) -> Evidence? {
    for entry in entries.reversed() {
      guard case .run(let run) = entry.content, run.experiment == question.experiment,
        run.outcome == .finished, matches(question, run.plan),
        let finding = run.findings.first(where: { $0.name == question.finding })
      else { continue }
      return Evidence(
        question: question, value: finding.value, figure: figure(question, run),
        entry: entry.id, day: String(entry.time.prefix(10)),
        weaknesses: weaknesses(finding, run, at: entry.seconds))
    }
    return nil
  }

  private func matches(_ question: EvidenceQuestion, _ plan: Plan) -> Bool {
    guard let work = question.work else { return true }
    return plan.value(of: "--work") == work
  }

  private func figure(_ question: EvidenceQuestion, _ run: RunResult) -> Evidence.Figure? {
    let (quantity, condition) = question.figure
    let figures = run.figures.filter { $0.name == quantity }
    // A run with options of its own may have the quantity under another condition only.
    return (figures.first { $0.condition == condition.map { Condition($0) } } ?? figures.first).map
    {
      .init(
        name: $0.name, value: $0.estimate.value, low: $0.estimate.low, high: $0.estimate.high,
        unit: $0.unit)
    }
  }

  private func weaknesses(
    _ finding: Finding, _ run: RunResult, at seconds: Double
  ) -> [Evidence.Weakness] {
    var weaknesses: [Evidence.Weakness] = []
    if finding.value == "inconclusive" { weaknesses.append(.inconclusive) }
    let days = Int((now - seconds) / 86_400)
    if days > Self.freshDays { weaknesses.append(.old(days: days)) }
    if run.machine.usable != processors {
      weaknesses.append(.otherMachine(processors: run.machine.usable))
    }
    let trouble = run.caveats.map(\.name).filter(Self.troubling.contains)
    return weaknesses + trouble.map { .caveat($0) }
  }
}
