/// One thing that counts in a grade, and what it has earned.
struct GradedItem: Equatable {
  /// What has to be done; one point each.
  enum Kind: String, CaseIterable {
    /// An outcome was predicted; "not sure" predicts nothing.
    case prediction
    /// The experiment of a step was run to its end.
    case run
    /// It was run to its end with an option changed, where the step asks for that.
    case change
    /// A question was answered right, at the first try or later.
    case answer
    /// A step of a lesson was finished.
    case step
    /// A program was repaired before its solution was read.
    case exercise
  }

  let kind: Kind
  /// What tells it from others of its kind: the question, the command, or the number of the step.
  let name: String
  /// The step of the lesson, from 1; nil where it belongs to none.
  var step: Int?
  /// What it has earned.
  let points: Int
  /// What it can earn.
  var worth = 1

  /// Whether something is left to earn.
  var isMissing: Bool { points < worth }
}
