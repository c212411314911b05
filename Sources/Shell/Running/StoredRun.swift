internal import Results
internal import Experiments
internal import Notebook
internal import Platform
internal import Supervision
internal import Terminal

/// A run read from the notebook, judged and drawn again from its raw observations.
struct StoredRun {
  let result: RunResult
  /// The number of its entry.
  let number: Int
  /// When it was measured, as ISO 8601 in UTC.
  let time: String

  init(_ result: RunResult, number: Int, time: String = "") {
    self.result = result
    self.number = number
    self.time = time
  }

  /// The run as it was when it had just been measured, but for its caveats.
  /// - Throws: `ShellError` when this version of the lab does not know the plan.
  func measured() throws -> Measured {
    guard let invocation = try? ExperimentCatalog.invocation(of: result.plan.words) else {
      throw ShellError.unknownExperiment(result.experiment, nearest: nil)
    }
    let observations = ResultObject.observations(of: result)
    return Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject,
      ending: .finished, observations: observations,
      judgement: invocation.subject.measurement.judge(observations), caveats: [],
      seconds: result.seconds,
      notebookEntry: number)
  }
}

extension Archive {
  /// The newest run of an experiment that satisfies a condition; nil where none can be read.
  func lastRun(
    of experiment: String, where isWanted: (RunResult) -> Bool = { _ in true }
  ) -> StoredRun? {
    guard let found = try? journal?.lastRun(of: experiment, where: isWanted) else { return nil }
    return StoredRun(found.result, number: found.entry.id, time: found.entry.time)
  }

  /// The newest run of this machine that asks the same and could tell a finding; nil without one.
  ///
  /// Like the evidence of a claim it was let to its end, on as many processors as there are now.
  func run(asking asked: Inquiry, deciding finding: String?) -> Measured? {
    guard let finding, let usable = try? Machine.current().usableProcessors.count else {
      return nil
    }
    let stored = lastRun(of: asked.experiment) { result in
      result.outcome == .finished && result.machine.usable == usable
        && ExperimentCatalog.usualOptions.inquiry(of: result.plan) == asked
        && result.findings.contains { $0.name == finding && $0.isConclusive }
    }
    return try? stored?.measured()
  }

  /// The run that somebody means, with its number and time.
  /// - Throws: `ShellError` when there is no such entry, it is no run, or there is no run yet.
  func run(at reference: EntryReference) throws(ShellError) -> StoredRun {
    let entry = try entry(at: reference)
    guard case .run(let result) = entry.content else { throw .notARun(entry.id) }
    return StoredRun(result, number: entry.id, time: entry.time)
  }
}

extension RunResult {
  /// The findings in one line.
  var findingList: String {
    findings.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
  }
}
