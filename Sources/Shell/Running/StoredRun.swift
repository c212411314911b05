internal import Results
internal import Experiments
internal import Notebook
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

  /// The screen of the run.
  /// - Throws: `ShellError` when this version of the lab does not know the plan.
  func screen(in session: Session) throws -> Document {
    let caveats: [Block] = result.caveats.map { .callout(.caveat, Document(Text($0.text))) }
    let ending: [Block] =
      result.outcomeDetail.map { [.callout(.caveat, Document(Text($0)))] } ?? []
    return Document(ending) + session.runner.screen(of: try measured()) + Document(caveats)
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
