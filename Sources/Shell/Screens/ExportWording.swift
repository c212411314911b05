internal import Notebook

/// The heads of an exported notebook.
enum ExportWording {
  static let english = NotebookExport.Wording(
    title: "Notebook of the concurrency lab", machine: "Machine", predictions: "Predictions",
    recall: "Answers", runs: "Runs",
    predictionColumns: ["when", "lesson", "about", "predicted", "confidence", "measured", "grade"],
    recallColumns: ["when", "lesson", "question", "grade"],
    quantityColumns: ["quantity", "condition", "value", "low", "high", "unit", "of"],
    findingColumns: ["finding", "value", "decided by"], caveats: "Caveats", notSure: "not sure",
    notMeasured: "not measured",
    grades: [.right: "right", .wrong: "wrong", .notSure: "not sure", .undecided: "undecided"])
}
