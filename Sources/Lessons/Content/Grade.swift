/// How an answer stands to what was measured.
public enum Grade: Hashable, Sendable {
  /// Why a prediction cannot be graded.
  public enum Reason: Hashable, Sendable {
    /// The experiment that decides it has not been run, or did not get that far.
    case notMeasured
    /// It has been run and could not tell.
    case inconclusive
  }

  /// The value by which every finding says that it could not tell.
  public static let inconclusiveValue = "inconclusive"

  /// The machine did what the answer says, or the answer is true everywhere.
  case right
  /// It did not; the misconception is a name such as `threads-always-help`, where one is known.
  case wrong(misconception: String?)
  /// The learner did not commit to an answer.
  case notSure
  /// Nobody can say on this machine, or not yet.
  case undecided(Reason)
}
