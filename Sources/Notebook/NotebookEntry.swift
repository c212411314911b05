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

/// Which question of which lesson an answer belongs to.
public struct QuestionReference: Hashable, Sendable, Codable {
  /// The lesson's name, or `faq`.
  public var lesson: String
  /// The 1-based step or entry.
  public var step: Int
  /// The question's identifier within the lesson.
  public var question: String

  /// A reference to a question.
  public init(lesson: String, step: Int, question: String) {
    self.lesson = lesson
    self.step = step
    self.question = question
  }
}

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

/// What became of an answer.
public enum AnswerGrade: String, Sendable, Codable, CaseIterable {
  /// It agrees with the measurement, or with what is true everywhere.
  case right
  /// It does not.
  case wrong
  /// The learner did not commit to an answer.
  case notSure = "not-sure"
  /// The measurement could not tell.
  case undecided
}

/// A prediction beside what was measured.
public struct PredictionOutcome: Equatable, Sendable, Codable {
  /// The number of the prediction's entry.
  public var prediction: Int
  /// The number of the run's entry.
  public var run: Int
  /// The finding's value in that run, if it had one.
  public var measured: String?
  /// What became of the prediction.
  public var grade: AnswerGrade
  /// The misconception a wrong answer shows, where one is named.
  public var misconception: String?

  /// A prediction beside a run.
  public init(
    prediction: Int, run: Int, measured: String?, grade: AnswerGrade, misconception: String? = nil
  ) {
    self.prediction = prediction
    self.run = run
    self.measured = measured
    self.grade = grade
    self.misconception = misconception
  }
}

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
