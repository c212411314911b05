internal import Terminal
internal import Results
internal import Experiments
internal import Notebook

/// Advice as one JSON object: names and numbers only, the sentences are for people.
enum AdviceObject {
  /// The object as JSON with sorted keys.
  /// - Throws: `NotebookError.notEncodable`.
  static func json(_ advice: Advice, for job: Job) throws -> String {
    try object(advice, for: job).json()
  }

  static func object(_ advice: Advice, for job: Job) -> JSONValue {
    .object([
      "schema": .number(1),
      "job": self.job(job),
      "recommendation": .object([
        "workers": .text(advice.workers.rawValue),
        "count": optional(advice.count.map { .number(Double($0)) }),
        "channel": optional(advice.channel.map { .text($0.rawValue) }),
        "chunk": optional(advice.chunk.map { .number(Double($0)) }),
      ]),
      "sureness": .text(advice.sureness.rawValue),
      "rule_of_thumb": .text(advice.rule.rawValue),
      "reasons": .list(
        advice.arguments.map {
          .object([
            "name": .text($0.reason.rawValue), "evidence": optional($0.evidence.map(evidence)),
          ])
        }),
      "doubts": .list(advice.doubts.map(doubt)),
      "missing": .list(advice.missingCommands.map { .text($0) }),
    ])
  }

  private static func job(_ job: Job) -> JSONValue {
    .object([
      "waits": optional(job.waits.map { .text($0.rawValue) }),
      "data": optional(job.data.map { .number(Double($0.bytes)) }),
      "contain": optional(job.contain.map { .flag($0 == .yes) }),
      "runtime": optional(job.runtime.map { .text($0.rawValue) }),
      "task_ns": optional(job.task.map { .number($0.nanoseconds) }),
      "processors": .number(Double(job.processors)),
    ])
  }

  private static func evidence(_ evidence: Evidence) -> JSONValue {
    var object: [String: JSONValue] = [
      "finding": .text(evidence.question.finding), "value": .text(evidence.value),
      "command": .text(evidence.question.command), "entry": .number(Double(evidence.entry)),
      "day": .text(evidence.day),
    ]
    if let figure = evidence.figure {
      object["quantity"] = .object([
        "name": .text(figure.name), "unit": .text(figure.unit.rawValue),
        "value": .number(figure.value),
        "low": .number(figure.low), "high": .number(figure.high),
      ])
    }
    return .object(object)
  }

  private static func doubt(_ doubt: Advice.Doubt) -> JSONValue {
    switch doubt {
    case .missing(let question):
      .object(["name": .text("missing"), "command": .text(question.command)])
    case .unsaid(let question):
      .object(["name": .text("unsaid"), "question": .text(question.rawValue)])
    case .weak(let evidence, let weakness):
      .object([
        "name": .text(name(of: weakness)), "finding": .text(evidence.question.finding),
        "entry": .number(Double(evidence.entry)),
      ])
    }
  }

  private static func name(of weakness: Evidence.Weakness) -> String {
    switch weakness {
    case .inconclusive: "inconclusive"
    case .old: "old"
    case .otherMachine: "other-machine"
    case .caveat(let name): name
    }
  }

  private static func optional(_ value: JSONValue?) -> JSONValue { value ?? .null }
}
