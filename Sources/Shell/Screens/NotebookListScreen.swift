internal import Experiments
internal import Results
internal import Notebook
internal import Terminal

/// Entries of the notebook, one a row.
struct NotebookListScreen {
  /// How many entries are shown when nobody says.
  static let usualLength = 20

  let contents: Journal.Contents

  var document: Document {
    guard !contents.entries.isEmpty else {
      return Document("The notebook is empty. Every run and every prediction is kept here.")
    }
    var document = Self.document(of: contents.entries)
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
      table.append([.number("\(entry.id)"), Text(entry.minute, .faint), what, found])
    }
    return [.table(table)]
  }

  private static func summary(_ content: NotebookEntry.Content) -> (what: Text, found: Text) {
    switch content {
    case .run(let result):
      let ending = result.outcome == .finished ? "" : " (\(result.outcome.rawValue))"
      return (
        Text(ExperimentCatalog.usualOptions.inquiry(of: result.plan).description),
        Text(result.findingList + ending)
      )
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
