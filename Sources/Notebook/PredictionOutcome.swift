/// A prediction beside what was measured.
public struct PredictionOutcome: Equatable, Sendable, Codable {
  /// The number of the prediction's entry.
  public var prediction: Int
  /// The number of the run's entry; none where no run decided, but all schedules of a program.
  public var run: Int?
  /// The finding's value, if it had one.
  public var measured: String?
  /// What became of the prediction.
  public var grade: AnswerGrade
  /// The misconception a wrong answer shows, where one is named.
  public var misconception: String?

  /// A prediction beside what decided it.
  public init(
    prediction: Int, run: Int?, measured: String?, grade: AnswerGrade, misconception: String? = nil
  ) {
    self.prediction = prediction
    self.run = run
    self.measured = measured
    self.grade = grade
    self.misconception = misconception
  }
}
