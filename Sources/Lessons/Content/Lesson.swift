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
  public internal(set) var steps: [Step]
}

/// One step of a lesson: what stands below one level-two heading.
public struct Step: Equatable, Sendable {
  /// The 1-based place in the lesson.
  public let number: Int
  /// The level-two heading.
  public let title: String
  /// What the step holds, in the order of the file.
  public let blocks: [ContentBlock]
  /// Where the heading stands.
  public let location: ContentLocation

  /// The command the step is about: the first of the first block of commands, if there is one.
  public var command: String? { blocks.commands.first?.lines.first }
}
