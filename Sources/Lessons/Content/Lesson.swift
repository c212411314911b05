/// One lesson: a title, a summary, and steps.
public struct Lesson: Equatable, Sendable {
  /// The place in the order of lessons, from the file name.
  public let number: Int
  /// The word the learner types, from the file name, such as `thread-basics`.
  public let name: String
  /// The level-one heading.
  public let title: String
  /// What stands between the title and the first step.
  public let summary: [Prose.Block]
  /// The steps in order; the first has number 1.
  public let steps: [Step]
}
