/// What the learner expects a finding to be.
public struct Prediction: Equatable, Sendable, Codable {
  /// The question that was answered.
  public var asked: QuestionReference
  /// The finding it is about.
  public var finding: String
  /// The values the answer stands for; none when the learner was not sure.
  public var values: [String]
  /// How sure, from 0 to 1, where asked.
  public var confidence: Double?
  /// The language it was asked in, such as `en`.
  public var language: String

  /// A prediction.
  public init(
    asked: QuestionReference, finding: String, values: [String], confidence: Double?,
    language: String
  ) {
    self.asked = asked
    self.finding = finding
    self.values = values
    self.confidence = confidence.flatMap { $0.isFinite ? $0 : nil }
    self.language = language
  }
}
