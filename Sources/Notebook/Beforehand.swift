/// Predictions of a whole lesson that a learner was asked before anything was measured.
public struct Beforehand: Equatable, Sendable, Codable {
  /// The index of the chosen option by question; -1 for "not sure".
  public var answers: [String: Int]
  /// Whether a prediction was missed, by question, as far as they are judged.
  public var missed: [String: Bool]
  /// The notebook entries of the predictions, by question.
  public var predictions: [String: Int]

  /// Predictions with what became of them so far.
  public init(answers: [String: Int], missed: [String: Bool], predictions: [String: Int]) {
    self.answers = answers
    self.missed = missed
    self.predictions = predictions
  }
}
