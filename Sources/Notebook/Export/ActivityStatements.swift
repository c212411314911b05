internal import Results

/// What was answered, measured and played as statements of the Experience API (xAPI 1.0.3).
///
/// They are written to a file and sent nowhere; whoever has a learning record store loads them there.
public struct ActivityStatements {
  /// What the learner is called in the statements.
  private let actor: String
  private let entries: [NotebookEntry]
  private let outcomes: [Int: AnswerGrade]

  /// Statements about a learner.
  ///
  /// - Parameters:
  ///   - entries: the entries in the order they were written.
  ///   - actor: the name of the learner's account.
  public init(_ entries: [NotebookEntry], actor: String) {
    self.actor = actor
    self.entries = entries
    outcomes = entries.reduce(into: [:]) { outcomes, entry in
      switch entry.content {
      case .outcome(let one): outcomes[one.prediction] = one.grade
      case .numberOutcome(let one): outcomes[one.prediction] = one.grade
      default: break
      }
    }
  }

  /// One JSON list of statements.
  ///
  /// - Throws: `NotebookError.notEncodable`.
  public func json() throws(NotebookError) -> String {
    try NotebookText.encode(JSONValue.list(entries.compactMap(statement)), indented: true) + "\n"
  }

  // MARK: One statement

  private func statement(_ entry: NotebookEntry) -> JSONValue? {
    switch entry.content {
    case .run(let result): run(result, entry)
    case .prediction(let one):
      answer(
        one.asked, one.values.joined(separator: "|"), outcomes[entry.id], one.confidence, entry)
    case .numberPrediction(let one):
      answer(
        one.asked, one.value.map { "\($0) \(one.unit)" } ?? "", outcomes[entry.id], one.confidence,
        entry)
    case .recall(let one):
      answer(one.asked, one.option.map { "\($0)" } ?? "", one.grade, one.confidence, entry)
    case .schedule(let one): schedule(one, entry)
    case .outcome, .numberOutcome, .unknown: nil
    }
  }

  private func answer(
    _ asked: QuestionReference, _ response: String, _ grade: AnswerGrade?, _ confidence: Double?,
    _ entry: NotebookEntry
  ) -> JSONValue {
    var result: [String: JSONValue] = ["response": .text(response)]
    if grade == .right || grade == .wrong { result["success"] = .flag(grade == .right) }
    if let confidence {
      result["extensions"] = .object(["urn:conlab:confidence": .number(confidence)])
    }
    return statement(
      entry, .answered,
      Activity(
        path: ["question", asked.lesson, asked.question], type: "question",
        name: "\(asked.lesson), \(asked.question)"),
      result)
  }

  private func run(_ run: RunResult, _ entry: NotebookEntry) -> JSONValue {
    statement(
      entry, .experienced,
      Activity(
        path: ["experiment", run.experiment], type: "simulation", name: run.plan.description),
      [
        "completion": .flag(run.outcome == .finished),
        "duration": .text(Self.duration(run.seconds)),
        "response": .text(run.findings.map { "\($0.name): \($0.value)" }.joined(separator: "; ")),
      ])
  }

  private func schedule(_ schedule: SavedSchedule, _ entry: NotebookEntry) -> JSONValue {
    statement(
      entry, schedule.origin == .played ? .completed : .experienced,
      Activity(
        path: ["program", schedule.model, schedule.verdict, schedule.text], type: "simulation",
        name: schedule.program),
      [
        "completion": .flag(true), "response": .text(schedule.schedule),
        "extensions": .object([
          "urn:conlab:verdict": .text(schedule.verdict),
          "urn:conlab:steps": .number(Double(schedule.steps)),
        ]),
      ])
  }

  private func statement(
    _ entry: NotebookEntry, _ verb: Verb, _ activity: Activity, _ result: [String: JSONValue]
  ) -> JSONValue {
    .object([
      "id": .text(StatementIdentifier.text([actor, "\(entry.id)", "\(entry.seconds)"])),
      "actor": .object([
        "objectType": .text("Agent"), "name": .text(actor),
        "account": .object(["homePage": .text("http://localhost"), "name": .text(actor)]),
      ]),
      "verb": verb.json, "object": activity.json, "result": .object(result),
      "timestamp": .text(entry.time),
    ])
  }

  /// A length of time after ISO 8601.
  private static func duration(_ seconds: Double) -> String {
    let hundredths = Int((max(seconds, 0) * 100).rounded())
    let rest = hundredths % 100
    return "PT\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)S"
  }
}

/// What was done, in the words of the vocabulary that learning record stores know.
private enum Verb: String {
  case answered, experienced, completed

  var json: JSONValue {
    .object([
      "id": .text("http://adlnet.gov/expapi/verbs/\(rawValue)"),
      "display": .object(["en-US": .text(rawValue)]),
    ])
  }
}

/// What it was done with.
private struct Activity {
  let path: [String]
  let type: String
  let name: String

  var json: JSONValue {
    .object([
      "objectType": .text("Activity"),
      "id": .text("urn:conlab:" + path.map(Self.encoded).joined(separator: ":")),
      "definition": .object([
        "type": .text("http://adlnet.gov/expapi/activities/\(type)"),
        "name": .object(["en-US": .text(name)]),
      ]),
    ])
  }

  /// Letters, digits and hyphens stay; all else is written in hexadecimal.
  private static func encoded(_ part: String) -> String {
    part.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 128 && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      if isPlain || byte == UInt8(ascii: "-") { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }.joined()
  }
}
