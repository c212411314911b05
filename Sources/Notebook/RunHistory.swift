public import Results
/// The runs of a notebook, gathered by what was measured.
public struct RunHistory: Equatable, Sendable {
  /// One run with its place in the notebook.
  public struct Run: Equatable, Sendable {
    /// The entry it is kept in.
    public let entry: NotebookEntry
    /// What came of it.
    public let result: RunResult
  }

  /// All runs of plans that ask the same.
  public struct Subject: Equatable, Sendable {
    /// What the plans ask.
    public let plan: Inquiry
    /// The runs, the newest first; never empty.
    public let runs: [Run]

    /// The newest run that was measured to its end, else the newest one.
    public var best: Run { runs.first { $0.result.outcome == .finished } ?? runs[0] }
  }

  /// The subjects by the name of their experiment, those with the newest runs first.
  public let subjects: [String: [Subject]]

  /// Gathers the runs among the entries, which are in the order they were written.
  public init(_ entries: [NotebookEntry], usual: UsualOptions) {
    var runs: [Inquiry: [Run]] = [:]
    var plans: [Inquiry] = []
    for entry in entries.reversed() {
      guard case .run(let result) = entry.content else { continue }
      let plan = usual.inquiry(of: result.plan)
      if runs[plan] == nil { plans.append(plan) }
      runs[plan, default: []].append(Run(entry: entry, result: result))
    }
    subjects = Dictionary(
      grouping: plans.map { Subject(plan: $0, runs: runs[$0] ?? []) },
      by: { $0.runs[0].result.experiment })
  }
}
