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
    /// The plan without how long and from which seed.
    public let plan: String
    /// The runs, the newest first; never empty.
    public let runs: [Run]

    /// The newest run that was measured to its end, else the newest one.
    public var best: Run { runs.first { $0.result.outcome == .finished } ?? runs[0] }
  }

  /// The subjects by the name of their experiment, those with the newest runs first.
  public let subjects: [String: [Subject]]

  /// Gathers the runs among the entries, which are in the order they were written.
  public init(_ entries: [NotebookEntry]) {
    var runs: [String: [Run]] = [:]
    var plans: [String] = []
    for entry in entries.reversed() {
      guard case .run(let result) = entry.content else { continue }
      if runs[result.subject] == nil { plans.append(result.subject) }
      runs[result.subject, default: []].append(Run(entry: entry, result: result))
    }
    subjects = Dictionary(
      grouping: plans.map { Subject(plan: $0, runs: runs[$0] ?? []) },
      by: { $0.runs[0].result.experiment })
  }
}

extension RunResult {
  /// The plan without rounds, time and seed: the same for runs that ask the same.
  public var subject: String {
    plan.split(separator: " ").prefix { $0 != "--rounds" }.joined(separator: " ")
  }
}
