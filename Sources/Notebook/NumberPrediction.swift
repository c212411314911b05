/// A number that the learner expects to be measured.
public struct NumberPrediction: Equatable, Sendable, Codable {
  /// The question that was answered.
  public var asked: QuestionReference
  /// The experiment that settles it.
  public var experiment: String
  /// The quantity, with its condition behind an `@` where it has one.
  public var quantity: String
  /// The unit of the quantity, such as `ns`.
  public var unit: String
  /// The number in that unit; none when the learner was not sure.
  public var value: Double?
  /// How sure, from 0 to 1, where asked.
  public var confidence: Double?
  /// The language it was asked in, such as `en`.
  public var language: String

  /// A prediction of a number; one that is not finite is left out.
  public init(
    asked: QuestionReference, experiment: String, quantity: String, unit: String, value: Double?,
    confidence: Double?, language: String
  ) {
    self.asked = asked
    self.experiment = experiment
    self.quantity = quantity
    self.unit = unit
    self.value = value.flatMap { $0.isFinite ? $0 : nil }
    self.confidence = confidence.flatMap { $0.isFinite ? $0 : nil }
    self.language = language
  }
}
