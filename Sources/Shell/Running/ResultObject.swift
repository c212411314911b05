internal import Experiments
internal import Notebook
internal import Platform
internal import Statistics
internal import Terminal

/// The result object of a run: the same for `--json`, the notebook and export.
enum ResultObject {
  /// Builds the object with every observation.
  static func make(_ measured: Measured, machine: MachineFacts) -> RunResult {
    let sentences = measured.endingSentences
    let detail = sentences.isEmpty ? nil : sentences.joined(separator: " ")
    return RunResult(
      experiment: measured.plan.experiment, plan: measured.plan.description,
      outcome: measured.ending.outcome, outcomeDetail: detail, machine: machine,
      quantities: measured.judgement.quantities.map(quantity),
      findings: measured.judgement.findings.map {
        .init(name: $0.name, value: $0.value, decidedBy: $0.decidedBy)
      },
      caveats: measured.caveats.map { .init(name: $0.name, text: $0.description) },
      seconds: measured.seconds, version: Conlab.version,
      observations: measured.observations.recorded.map {
        .init(quantity: $0.quantity, condition: $0.condition, round: $0.round, value: $0.value)
      },
      events: measured.observations.events.map(event),
      notes: notes(of: measured.observations))
  }

  /// The note that keeps why the worker stopped of its own accord.
  private static let reason = "stopped-because"

  private static func notes(of observations: Observations) -> [RunResult.Note] {
    observations.notes.map { .init(name: $0.name, value: $0.value, text: $0.text) }
      + (observations.finished.map { [.init(name: reason, text: $0.rawValue)] } ?? [])
  }

  /// The observations that a stored object carries, to judge and draw the run again.
  static func observations(of result: RunResult) -> Observations {
    var records: [Record] = (result.observations ?? []).map {
      .observation(
        .init($0.quantity, condition: $0.condition, round: $0.round, value: $0.value))
    }
    records += (result.events ?? []).map {
      .event(
        .init(
          worker: $0.worker, name: $0.name, start: $0.start, end: $0.end, processor: $0.processor,
          detail: $0.detail, condition: $0.condition))
    }
    records += (result.notes ?? []).map { note in
      if note.name == reason, let why = note.text.flatMap(Record.Reason.init) {
        return .finished(.init(why))
      }
      return .note(.init(note.name, value: note.value, text: note.text))
    }
    return Observations(records: records)
  }

  private static func quantity(_ quantity: Judgement.Quantity) -> RunResult.Quantity {
    let estimate = quantity.estimate
    return .init(
      name: quantity.name, condition: quantity.condition, unit: quantity.unit.rawValue,
      estimate: .init(
        value: estimate.value, low: estimate.low, high: estimate.high, level: estimate.level,
        method: estimate.method.rawValue, count: estimate.count))
  }

  private static func event(_ event: Record.Event) -> RunResult.Event {
    .init(
      worker: event.worker, name: event.name, start: event.start, end: event.end,
      processor: event.processor, detail: event.detail, condition: event.condition)
  }
}
