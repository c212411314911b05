extension NotebookExport {
  /// A report in Markdown: the machine, predictions against measurements, answers, and every run.
  ///
  /// - Parameters:
  ///   - entries: in the order they were written.
  ///   - wording: the words of the reader's language.
  ///   - number: writes a value in its unit.
  /// - Returns: the text of a Markdown file.
  public static func markdown(
    _ entries: [NotebookEntry], wording: Wording, number: (Double, String) -> String
  ) -> String {
    let runs = entries.compactMap { entry in
      if case .run(let result) = entry.content { (entry, result) } else { nil }
    }
    var parts = ["# \(wording.title)"]
    if let latest = runs.last?.1 { parts += ["## \(wording.machine)", machine(latest.machine)] }
    let predictions = predictionRows(entries, wording: wording)
    if !predictions.isEmpty {
      parts += ["## \(wording.predictions)", table(wording.predictionColumns, predictions)]
    }
    let answers = recallRows(entries, wording: wording)
    if !answers.isEmpty {
      parts += ["## \(wording.recall)", table(wording.recallColumns, answers)]
    }
    if !runs.isEmpty { parts.append("## \(wording.runs)") }
    for (entry, result) in runs { parts += run(entry, result, wording: wording, number: number) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func machine(_ facts: MachineFacts) -> String {
    var rows = [
      ("processors", "\(facts.processors)"), ("usable", "\(facts.usable)"),
      ("kernel", facts.kernel), ("clock_ns", "\(facts.clockNanoseconds)"),
    ]
    rows += facts.others.sorted { $0.key < $1.key }.map {
      ($0.key, (try? JSONText.encode($0.value)) ?? "")
    }
    return rows.map { "- \($0.0): \(escaped($0.1))" }.joined(separator: "\n")
  }

  private static func predictionRows(
    _ entries: [NotebookEntry], wording: Wording
  ) -> [[String]] {
    var outcomes: [Int: PredictionOutcome] = [:]
    for entry in entries {
      if case .outcome(let outcome) = entry.content { outcomes[outcome.prediction] = outcome }
    }
    return entries.compactMap { entry in
      guard case .prediction(let prediction) = entry.content else { return nil }
      let outcome = outcomes[entry.id]
      let expected = prediction.values.joined(separator: ", ")
      return [
        entry.time, prediction.asked.lesson, prediction.finding,
        expected.isEmpty ? wording.notSure : expected, outcome?.measured ?? wording.notMeasured,
        outcome.map { wording.grades[$0.grade] ?? $0.grade.rawValue } ?? "",
      ]
    }
  }

  private static func recallRows(_ entries: [NotebookEntry], wording: Wording) -> [[String]] {
    entries.compactMap { entry in
      guard case .recall(let answer) = entry.content else { return nil }
      return [
        entry.time, answer.asked.lesson, answer.asked.question,
        wording.grades[answer.grade] ?? answer.grade.rawValue,
      ]
    }
  }

  private static func run(
    _ entry: NotebookEntry, _ result: RunResult, wording: Wording,
    number: (Double, String) -> String
  ) -> [String] {
    let detail = result.outcomeDetail.map { " (\($0))" } ?? ""
    var parts = [
      "### \(entry.id). \(result.experiment)",
      "`\(result.plan)`",
      "\(entry.time), \(escaped(result.outcome.rawValue + detail)), \(number(result.seconds, "s"))",
    ]
    if !result.findings.isEmpty {
      let rows = result.findings.map {
        [$0.name, $0.value, $0.decidedBy.joined(separator: ", ")]
      }
      parts.append(table(wording.findingColumns, rows))
    }
    if !result.quantities.isEmpty {
      let rows = result.quantities.map { quantity in
        let estimate = quantity.estimate
        return [
          quantity.name, quantity.condition, number(estimate.value, quantity.unit),
          number(estimate.low, quantity.unit), number(estimate.high, quantity.unit),
          "\(estimate.level)", estimate.method, "\(estimate.count)",
        ]
      }
      parts.append(table(wording.quantityColumns, rows))
    }
    if !result.caveats.isEmpty {
      let list = result.caveats.map { "- \($0.name): \(escaped($0.text))" }
      parts.append(([wording.caveats, ""] + list).joined(separator: "\n"))
    }
    return parts
  }

  private static func table(_ heads: [String], _ rows: [[String]]) -> String {
    let rule = heads.map { _ in "---" }
    return ([heads, rule] + rows)
      .map { "| " + $0.map(escaped).joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// A cell is one line, and a bar in it would end it.
  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "|": "\\|"
      case "<": "&lt;"
      case _ where character.isNewline: " "
      default: String(character)
      }
    }.joined()
  }
}
