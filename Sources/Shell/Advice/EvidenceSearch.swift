internal import Statistics
internal import Results
internal import Notebook

/// Finds what the notebook says about the grounds of advice.
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

  /// The evidence for a ground: that of the newest run which has its finding.
  func evidence(for ground: Ground) -> Evidence? {
    for entry in entries.reversed() {
      guard case .run(let run) = entry.content, run.experiment == ground.experiment,
        run.outcome == .finished, matches(ground, run.plan),
        let finding = run.findings.first(where: { $0.name == ground.finding })
      else { continue }
      return Evidence(
        ground: ground, value: finding.value, figure: figure(ground, run),
        entry: entry.id, day: String(entry.time.prefix(10)),
        weaknesses: weaknesses(finding, run, at: entry.seconds))
    }
    return nil
  }

  private func matches(_ ground: Ground, _ plan: Plan) -> Bool {
    guard let work = ground.work else { return true }
    return plan.value(of: "--work") == work
  }

  private func figure(_ ground: Ground, _ run: RunResult) -> Evidence.Figure? {
    let (quantity, condition) = ground.figure
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
