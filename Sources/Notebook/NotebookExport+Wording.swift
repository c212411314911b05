extension NotebookExport {
  /// The words of a report, in the language of its reader.
  public struct Wording: Sendable {
    /// The title.
    public var title: String
    /// Heads the machine of the latest run.
    public var machine: String
    /// Heads the table of predictions.
    public var predictions: String
    /// Heads the answers to recall questions.
    public var recall: String
    /// Heads the runs.
    public var runs: String
    /// Column heads: when, lesson, question, expected, measured, result.
    public var predictionColumns: [String]
    /// Column heads: when, lesson, question, result.
    public var recallColumns: [String]
    /// Column heads: quantity, condition, value, low, high, level, method, count.
    public var quantityColumns: [String]
    /// Column heads: finding, value, decided by.
    public var findingColumns: [String]
    /// Stands before the list of caveats.
    public var caveats: String
    /// Stands for an answer that was not sure.
    public var notSure: String
    /// Stands where nothing was measured yet.
    public var notMeasured: String
    /// Names each grade.
    public var grades: [AnswerGrade: String]

    /// The words of a report.
    public init(
      title: String, machine: String, predictions: String, recall: String, runs: String,
      predictionColumns: [String], recallColumns: [String], quantityColumns: [String],
      findingColumns: [String], caveats: String, notSure: String, notMeasured: String,
      grades: [AnswerGrade: String]
    ) {
      self.title = title
      self.machine = machine
      self.predictions = predictions
      self.recall = recall
      self.runs = runs
      self.predictionColumns = predictionColumns
      self.recallColumns = recallColumns
      self.quantityColumns = quantityColumns
      self.findingColumns = findingColumns
      self.caveats = caveats
      self.notSure = notSure
      self.notMeasured = notMeasured
      self.grades = grades
    }
  }
}
