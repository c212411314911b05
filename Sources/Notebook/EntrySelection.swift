internal import Results

/// Which entries of a notebook somebody wants to see.
public struct EntrySelection: Equatable, Sendable {
  /// The newest entries to keep of those that fit; nil keeps all.
  public var last: Int?
  /// The experiments to keep; none keeps all.
  public var experiments: Set<String>
  /// Seconds since 1970, UTC, before which nothing is kept.
  public var since: Double?

  /// A wish that keeps everything unless something is given.
  public init(last: Int? = nil, experiments: Set<String> = [], since: Double? = nil) {
    self.last = last
    self.experiments = experiments
    self.since = since
  }

  /// The entries that fit, in their order.
  ///
  /// Of predictions those are kept that a run of the experiment decided; answers that no run
  /// decides belong to no experiment.
  public func entries(of all: [NotebookEntry]) -> [NotebookEntry] {
    var kept = all
    if let since { kept = kept.filter { $0.seconds >= since } }
    if !experiments.isEmpty { kept = ofExperiments(kept) }
    return last.map { Array(kept.suffix(max($0, 0))) } ?? kept
  }

  private func ofExperiments(_ entries: [NotebookEntry]) -> [NotebookEntry] {
    let runs = Set(entries.filter(isWantedRun).map(\.id))
    let predictions = entries.compactMap { entry -> Int? in
      guard case .outcome(let outcome) = entry.content, let run = outcome.run, runs.contains(run)
      else { return nil }
      return outcome.prediction
    }
    let wanted = runs.union(predictions)
    return entries.filter { entry in
      if case .outcome(let outcome) = entry.content {
        return outcome.run.map(runs.contains) ?? false
      }
      return wanted.contains(entry.id)
    }
  }

  private func isWantedRun(_ entry: NotebookEntry) -> Bool {
    if case .run(let result) = entry.content { return experiments.contains(result.experiment) }
    return false
  }
}
