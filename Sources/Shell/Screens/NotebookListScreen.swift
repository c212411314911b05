internal import Experiments
internal import Notebook
internal import Results
internal import Terminal
internal import Wording

/// Entries of the notebook, one a row.
struct NotebookListScreen {
  /// How many entries are shown when nobody says.
  static let usualLength = 20

  let words: Wording

  /// The entries, and how many lines of the file could not be read.
  func document(_ contents: Journal.Contents) -> Document {
    guard !contents.entries.isEmpty else { return Document(words.text(ScreenWord.notebookEmpty)) }
    var document = document(contents.entries)
    if contents.brokenLines > 0 {
      let text = words.text(ScreenWord.notebookBroken, ["count": "\(contents.brokenLines)"])
      document.append(.callout(.caveat, Document(text)))
    }
    return document
  }

  /// A table of entries.
  func document(_ entries: [NotebookEntry]) -> Document {
    var table = Table(columns: words.columns([.number, .when, .what, .found], numbers: [.number]))
    for entry in entries {
      let (what, found) = summary(entry.content)
      table.append([.number("\(entry.id)"), Text(entry.minute, .faint), what, found])
    }
    return [.table(table)]
  }

  /// What an entry is, in one line.
  func line(_ entry: NotebookEntry) -> String {
    let (what, found) = summary(entry.content)
    return words(ScreenWord.entryLine, ["what": what.plain, "found": found.plain])
  }

  private func summary(_ content: NotebookEntry.Content) -> (what: Text, found: Text) {
    switch content {
    case .run(let result):
      let ending = result.outcome == .finished ? "" : " (\(result.outcome.rawValue))"
      return (
        Text(ExperimentCatalog.usualOptions.inquiry(of: result.plan).description),
        Text(result.findingList + ending)
      )
    case .prediction(let prediction):
      let values = prediction.values.joined(separator: "|")
      return (
        predicted(prediction.asked),
        Text("\(prediction.finding): \(values.isEmpty ? words[ScreenWord.notSure] : values)")
      )
    case .outcome(let outcome):
      let measured = outcome.measured ?? words[ScreenWord.none]
      return (
        decided(outcome.prediction),
        words.text(
          ScreenWord.gradeMeasured,
          ["grade": words.grade(outcome.grade), "value": Text(measured)])
      )
    case .recall(let answer):
      return (
        words.text(ScreenWord.answerIn, ["lesson": answer.asked.lesson]), words.grade(answer.grade)
      )
    case .numberPrediction(let prediction):
      let unit = Unit(rawValue: prediction.unit) ?? .count
      let said = prediction.value.map { NumberFormat.format($0, unit: unit) }
      return (
        predicted(prediction.asked),
        Text("\(prediction.quantity): \(said ?? words[ScreenWord.notSure])")
      )
    case .numberOutcome(let outcome):
      return (decided(outcome.prediction), words.grade(outcome.grade))
    case .schedule(let schedule):
      return (
        Text(schedule.line),
        words.text(
          PlayWord.savedAs, ["verdict": schedule.verdict, "count": "\(schedule.steps)"])
      )
    case .unknown(let kind, _): return (Text(kind), words.text(ScreenWord.newerVersion))
    }
  }

  private func predicted(_ asked: QuestionReference) -> Text {
    words.text(ScreenWord.predictionIn, ["lesson": asked.lesson])
  }

  private func decided(_ prediction: Int) -> Text {
    words.text(ScreenWord.outcomeOf, ["number": "\(prediction)"])
  }
}
