public import Results
/// One thing the notebook remembers, in no particular language.
public struct NotebookEntry: Equatable, Sendable {
  /// What is remembered.
  public enum Content: Equatable, Sendable {
    /// An experiment was run.
    case run(RunResult)
    /// The learner said what would happen, before it was measured.
    case prediction(Prediction)
    /// A prediction met its measurement.
    case outcome(PredictionOutcome)
    /// The learner answered a question that no new measurement decides.
    case recall(RecallAnswer)
    /// The learner said how large something would be, before it was measured.
    case numberPrediction(NumberPrediction)
    /// A predicted number met its measurement.
    case numberOutcome(NumberOutcome)
    /// A schedule of a small program reached something.
    case schedule(SavedSchedule)
    /// A later version of the program wrote something this one does not know.
    case unknown(kind: String, JSONValue)
  }

  /// Unique in the notebook, counted upwards from 1.
  public let id: Int
  /// Seconds since the beginning of 1970, UTC.
  public let seconds: Double
  /// What is remembered.
  public let content: Content

  /// The moment as ISO 8601 in UTC, such as `2026-11-23T01:40:03Z`.
  public var time: String { Timestamp.text(seconds: seconds) }

  /// An entry with a number of its own.
  public init(id: Int, seconds: Double, content: Content) {
    self.id = id
    self.seconds = seconds
    self.content = content
  }
}
