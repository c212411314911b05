/// How far a learner has come, and what they prefer.
public struct Progress: Equatable, Sendable {
  /// The lesson to resume, by name.
  public var currentLesson: String?
  /// Progress by lesson name.
  public var lessons: [String: LessonProgress] = [:]
  /// The puzzles that were solved, each with its fewest steps so far; 0 where no schedule does it.
  public var puzzles: [String: Int] = [:]
  /// The programs to repair that were begun, by name.
  public var exercises: [String: ExerciseProgress] = [:]
  /// The exercise whose file was written or judged last.
  public var currentExercise: String?
  /// Preferences by name, such as `language`.
  public var settings: [String: String] = [:]

  /// The progress of someone who has just arrived.
  public init() {}
}

extension Progress: Codable {
  enum CodingKeys: String, CodingKey {
    case schema, lessons, puzzles, exercises, settings
    case currentExercise = "current_exercise"
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
    puzzles = try container.decodeIfPresent([String: Int].self, forKey: .puzzles) ?? [:]
    exercises =
      try container.decodeIfPresent([String: ExerciseProgress].self, forKey: .exercises) ?? [:]
    currentExercise = try container.decodeIfPresent(String.self, forKey: .currentExercise)
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
    if !puzzles.isEmpty { try container.encode(puzzles, forKey: .puzzles) }
    if !exercises.isEmpty { try container.encode(exercises, forKey: .exercises) }
    try container.encodeIfPresent(currentExercise, forKey: .currentExercise)
    try container.encode(settings, forKey: .settings)
  }
}
