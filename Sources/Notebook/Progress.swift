/// How far a learner has come, and what they prefer.
public struct Progress: Equatable, Sendable {
  /// The lesson to resume, by name.
  public var currentLesson: String?
  /// Progress by lesson name.
  public var lessons: [String: LessonProgress] = [:]
  /// Preferences by name, such as `language`.
  public var settings: [String: String] = [:]

  /// The progress of someone who has just arrived.
  public init() {}
}

/// How far a learner has come in one lesson.
public struct LessonProgress: Equatable, Sendable, Codable {
  /// The 1-based step to resume at.
  public var step: Int
  /// The 1-based steps that were finished, ascending, each once.
  public private(set) var finished: [Int]
  /// What was done in the step so far; nil when nothing was.
  public var open: OpenStep?

  /// A lesson about to be begun.
  public init(step: Int = 1) {
    self.step = step
    finished = []
  }

  /// Notes that a step was finished, in whatever order.
  public mutating func finish(_ step: Int) {
    guard !finished.contains(step) else { return }
    finished = (finished + [step]).sorted()
  }
}

/// What a learner had done in a step when it was left.
public struct OpenStep: Equatable, Sendable, Codable {
  /// How many blocks of the step had been shown.
  public var position: Int
  /// The indexes of the blocks whose command was run.
  public var passed: [Int]
  /// The index of the chosen option by question; -1 for "not sure".
  public var answers: [String: Int]
  /// The notebook entries of the predictions, by question.
  public var predictions: [String: Int]

  /// A step that was left.
  public init(
    position: Int, passed: [Int], answers: [String: Int], predictions: [String: Int]
  ) {
    self.position = position
    self.passed = passed
    self.answers = answers
    self.predictions = predictions
  }
}

extension Progress: Codable {
  enum CodingKeys: String, CodingKey {
    case schema, lessons, settings
    case currentLesson = "current_lesson"
  }

  /// Reads progress; what is missing is as on the first day.
  ///
  /// - Throws: `DecodingError`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    currentLesson = try container.decodeIfPresent(String.self, forKey: .currentLesson)
    lessons =
      try container.decodeIfPresent([String: LessonProgress].self, forKey: .lessons) ?? [:]
    settings = try container.decodeIfPresent([String: String].self, forKey: .settings) ?? [:]
  }

  /// Writes progress.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(1, forKey: .schema)
    try container.encodeIfPresent(currentLesson, forKey: .currentLesson)
    try container.encode(lessons, forKey: .lessons)
    try container.encode(settings, forKey: .settings)
  }
}
