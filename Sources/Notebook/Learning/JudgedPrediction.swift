/// A prediction with the measurement that it met, where it met one.
public struct JudgedPrediction: Equatable, Sendable {
  /// What was expected.
  public let prediction: Prediction
  /// What came of it; nil while nothing was measured.
  public let outcome: PredictionOutcome?
}

extension [NotebookEntry] {
  /// The predictions with their outcomes, the oldest first.
  public var judgedPredictions: [JudgedPrediction] {
    var outcomes: [Int: PredictionOutcome] = [:]
    for entry in self {
      if case .outcome(let outcome) = entry.content { outcomes[outcome.prediction] = outcome }
    }
    return compactMap { entry in
      guard case .prediction(let prediction) = entry.content else { return nil }
      return JudgedPrediction(prediction: prediction, outcome: outcomes[entry.id])
    }
  }
}
