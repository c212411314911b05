/// One step of a lesson: what stands below one level-two heading.
public struct Step: Equatable, Sendable {
  /// What a learner does in a step.
  public enum Activity: Hashable, Sendable, CaseIterable {
    /// Reads text; every step has some.
    case reads
    /// Commits to an outcome before it is measured.
    case predicts
    /// Runs an experiment as printed.
    case measures
    /// Runs an experiment with an option changed.
    case modifies
    /// Answers a question from memory, or says why.
    case recalls
  }

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

  /// What the learner does here; the step is done when all of it is done.
  public var activities: Set<Activity> {
    var result: Set<Activity> = [.reads]
    for block in blocks {
      switch block {
      case .commands(let commands): result.insert(commands.mustModify ? .modifies : .measures)
      case .question(let question): result.insert(question.kind == .predict ? .predicts : .recalls)
      case .prose, .hint: break
      }
    }
    return result
  }
}
