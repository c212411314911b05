/// An answer to a question that no new measurement decides.
public struct RecallAnswer: Equatable, Sendable, Codable {
  /// The question that was answered.
  public var asked: QuestionReference
  /// The 0-based option, or none when the learner was not sure.
  public var option: Int?
  /// What became of the answer.
  public var grade: AnswerGrade
  /// The misconception a wrong answer shows.
  public var misconception: String?
  /// How sure, from 0 to 1, where asked.
  public var confidence: Double?
  /// The language it was asked in, such as `en`.
  public var language: String

  /// An answer to a recall question.
  public init(
    asked: QuestionReference, option: Int?, grade: AnswerGrade, misconception: String? = nil,
    confidence: Double? = nil, language: String
  ) {
    self.asked = asked
    self.option = option
    self.grade = grade
    self.misconception = misconception
    self.confidence = confidence.flatMap { $0.isFinite ? $0 : nil }
    self.language = language
  }
}
