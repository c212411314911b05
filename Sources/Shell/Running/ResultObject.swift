internal import Results
internal import Experiments
internal import Notebook
internal import Platform
internal import Statistics
internal import Supervision
internal import Terminal
internal import Wording

/// The result object of a run: the same for `--json`, the notebook and export.
enum ResultObject {
  /// Builds the object with every observation.
  static func make(_ measured: Measured, machine: MachineFacts) -> RunResult {
    // The object is for programs, which know it in one language.
    let words = RunSentences(words: .english)
    let sentences = measured.endingSentences(words.words)
    let detail = sentences.isEmpty ? nil : sentences.joined(separator: " ")
    return RunResult(
      experiment: measured.plan.experiment, plan: measured.plan,
      outcome: measured.ending.outcome, outcomeDetail: detail,
      outcomeFacts: measured.ending.facts, machine: machine,
      figures: measured.judgement.figures, findings: measured.judgement.findings,
      caveats: measured.caveats.map { StatedCaveat($0, text: words.sentence(of: $0)) },
      seconds: measured.seconds, version: LabVersion.current,
      observations: measured.observations.recorded, events: measured.observations.events,
      notes: notes(of: measured.observations))
  }

  /// The note that keeps why the worker stopped of its own accord.
  private static let reason = Record.Note.Name("stopped-because")

  private static func notes(of observations: Observations) -> [Record.Note] {
    observations.notes
      + (observations.finished.map { [.init(reason, text: $0.rawValue)] } ?? [])
  }

  /// The observations that a stored object carries, to judge and draw the run again.
  static func observations(of result: RunResult) -> Observations {
    var records = (result.observations ?? []).map { Record.observation($0) }
    records += (result.events ?? []).map { .event($0) }
    records += (result.notes ?? []).map { note in
      if note.name == reason, let why = note.text.flatMap(Record.Reason.init) {
        return .finished(.init(why))
      }
      return .note(note)
    }
    return Observations(records: records)
  }
}
