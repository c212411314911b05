internal import Results
internal import Experiments
internal import Platform
internal import Supervision
internal import Terminal
internal import Wording

/// One run of one plan, from its ending to its judgement: what screens and the notebook show.
struct Measured {
  let plan: Plan
  let experiment: any Experiment
  let ending: Ending
  let observations: Observations
  let judgement: Judgement
  /// The caveats of the run and of the machine, each once.
  let caveats: [Caveat]
  let seconds: Double
  var notebookEntry: Int?

  /// How the run ended, where it did not end by itself, and why measuring failed, where it did.
  func endingSentences(_ words: Wording) -> [String] {
    RunSentences(words: words).sentences(of: ending, failure: observations.note(.failed))
  }

  /// The tables and pictures of the experiment in the words of a language.
  func exhibits(_ words: Wording) -> [Block] {
    experiment.measurement.exhibits(observations, judgement, words)
  }

  /// The tables and pictures that show one finding, the best one in front.
  func exhibits(showing finding: String, _ words: Wording) -> [Block] {
    experiment.measurement.exhibits(showing: finding, observations, judgement, words)
  }

  /// The values of the findings by their names.
  var findings: [String: String] {
    Dictionary(judgement.findings.map { ($0.name, $0.value) }) { former, _ in former }
  }
}
