internal import Experiments
internal import Notebook
internal import Results

extension NotebookEntry {
  /// What the entry is, in a line for programs; `notebook export` has all of it.
  var summary: JSONValue {
    .object(
      ["entry": .number(Double(id)), "time": .text(time)].merging(content.summary) { own, _ in own }
    )
  }
}

extension NotebookEntry.Content {
  fileprivate var summary: [String: JSONValue] {
    switch self {
    case .run(let result):
      [
        "kind": .text("run"), "experiment": .text(result.experiment),
        "plan": .text(result.plan.description), "outcome": .text(result.outcome.rawValue),
        "findings": .object(
          Dictionary(result.findings.map { ($0.name, .text($0.value)) }) { first, _ in first }),
      ]
    case .prediction(let one):
      ["kind": .text("prediction"), "lesson": .text(one.asked.lesson)]
    case .outcome(let one):
      ["kind": .text("outcome"), "prediction": .number(Double(one.prediction))]
    case .recall(let one): ["kind": .text("answer"), "lesson": .text(one.asked.lesson)]
    case .numberPrediction(let one):
      ["kind": .text("number"), "lesson": .text(one.asked.lesson)]
    case .numberOutcome(let one):
      ["kind": .text("number-outcome"), "prediction": .number(Double(one.prediction))]
    case .schedule(let one):
      [
        "kind": .text("schedule"), "origin": .text(one.origin.rawValue),
        "program": .text(one.program), "model": .text(one.model),
        "schedule": .text(one.schedule), "steps": .number(Double(one.steps)),
        "verdict": .text(one.verdict), "line": .text(one.line),
      ]
    case .unknown(let kind, _): ["kind": .text(kind)]
    }
  }
}
