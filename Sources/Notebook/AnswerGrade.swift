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
