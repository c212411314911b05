internal import Notebook
internal import Terminal

/// Entries of the notebook, one a row.
struct NotebookListScreen {
  let contents: Journal.Contents
  /// The entries to show at most.
  let last: Int

  var document: Document {
    guard !contents.entries.isEmpty else {
      return Document("The notebook is empty. Every run and every prediction is kept here.")
    }
    var document = Self.document(of: Array(contents.entries.suffix(max(last, 1))))
    if contents.brokenLines > 0 {
      let count = contents.brokenLines
      let text: Text =
        count == 1
        ? "1 line of the file could not be read and was passed over."
        : "\(count) lines of the file could not be read and were passed over."
      document.append(.callout(.caveat, Document(text)))
    }
    return document
  }

  /// A table of entries.
  static func document(of entries: [NotebookEntry]) -> Document {
    var table = Table(columns: [
      .init("number", .trailing), .init("when"), .init("what"), .init("found"),
    ])
    for entry in entries {
      let (what, found) = summary(entry.content)
      table.append([.number("\(entry.id)"), Text(DayText.minute(entry.time), .faint), what, found])
    }
    return [.table(table)]
  }

  /// The plan without how long and from which seed: every run of the list has these.
  private static func shortened(_ plan: String) -> String {
    let words = plan.split(separator: " ")
    return words.prefix { $0 != "--rounds" }.joined(separator: " ")
  }

  private static func summary(_ content: NotebookEntry.Content) -> (what: Text, found: Text) {
    switch content {
    case .run(let result):
      let findings = result.findings.map { "\($0.name): \($0.value)" }.joined(separator: "; ")
      let ending = result.outcome == .finished ? "" : " (\(result.outcome.rawValue))"
      return (Text(shortened(result.plan)), Text(findings + ending))
    case .prediction(let prediction):
      let values = prediction.values.isEmpty ? "not sure" : prediction.values.joined(separator: "|")
      return (
        Text("prediction in \(prediction.asked.lesson)"), Text("\(prediction.finding): \(values)")
      )
    case .outcome(let outcome):
      return (
        Text("outcome of prediction \(outcome.prediction)"),
        Text("\(outcome.grade.rawValue); measured \(outcome.measured ?? "nothing")")
      )
    case .recall(let answer):
      return (Text("answer in \(answer.asked.lesson)"), Text(answer.grade.rawValue))
    case .numberPrediction(let prediction):
      let unit = Unit(rawValue: prediction.unit) ?? .count
      let said = prediction.value.map { NumberFormat.format($0, unit: unit) } ?? "not sure"
      return (
        Text("prediction in \(prediction.asked.lesson)"), Text("\(prediction.quantity): \(said)")
      )
    case .numberOutcome(let outcome):
      return (Text("outcome of prediction \(outcome.prediction)"), Text(outcome.grade.rawValue))
    case .unknown(let kind, _): return (Text(kind), Text("written by a newer version"))
    }
  }
}
