/// A predicted number beside what was measured.
public struct NumberOutcome: Equatable, Sendable, Codable {
  /// The number of the prediction's entry.
  public var prediction: Int
  /// The number of the run's entry.
  public var run: Int
  /// The measured value in the unit of the prediction, if there was one.
  public var value: Double?
  /// Lower end of its interval.
  public var low: Double?
  /// Upper end of its interval.
  public var high: Double?
  /// What became of the prediction.
  public var grade: AnswerGrade
  /// The misconception a wrong answer shows, where one is named.
  public var misconception: String?

  /// A prediction beside a run; numbers that are not finite are left out.
  public init(
    prediction: Int, run: Int, value: Double?, low: Double?, high: Double?, grade: AnswerGrade,
    misconception: String? = nil
  ) {
    self.prediction = prediction
    self.run = run
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.low = low.flatMap { $0.isFinite ? $0 : nil }
    self.high = high.flatMap { $0.isFinite ? $0 : nil }
    self.grade = grade
    self.misconception = misconception
  }
}
