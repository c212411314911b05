internal import Notebook
internal import Terminal

/// The heads of an exported notebook.
enum ExportWording {
  static let english = NotebookExport.Wording(
    title: "Notebook of the concurrency lab", machine: "Machine", predictions: "Predictions",
    recall: "Answers", runs: "Runs",
    predictionColumns: ["when", "lesson", "about", "predicted", "measured", "grade"],
    recallColumns: ["when", "lesson", "question", "grade"],
    quantityColumns: ["quantity", "condition", "value", "low", "high", "level", "method", "of"],
    findingColumns: ["finding", "value", "decided by"], caveats: "Caveats", notSure: "not sure",
    notMeasured: "not measured",
    grades: [.right: "right", .wrong: "wrong", .notSure: "not sure", .undecided: "undecided"])

  /// A number as it stands in the report; a run states how long it took in seconds.
  static func number(_ value: Double, unit: String) -> String {
    if unit == "s" { return NumberFormat.format(value * 1e9, unit: .nanoseconds) }
    return NumberFormat.format(value, unit: Unit(rawValue: unit) ?? .count)
  }
}
