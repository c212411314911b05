/// What is said of a program that the learner repairs, in one language.
public struct ExercisePage: Equatable, Sendable {
  /// The word that learners type.
  public let name: String
  /// The level-one heading.
  public let title: String
  /// What a user of the program notices.
  public let symptom: [Prose.Block]
  /// What a repaired program must do.
  public let task: [Prose.Block]
  /// Help on the way, the vaguest first.
  public let hints: [Hint]
  /// What was wrong and why the solution helps; shown with the solution.
  public let explanation: [Prose.Block]
  /// The lesson after which it can be solved.
  public let lesson: String?
  /// The text of the block that says how it is judged; only the reference language has one.
  public internal(set) var judge: String?
  /// Where the page begins.
  let location: ContentLocation
}

/// A program to repair: its page, and its files.
public struct Exercise: Equatable, Sendable {
  /// What a program is written in.
  public enum Kind: String, CaseIterable, Sendable {
    /// Python, judged by running it.
    case python = "py"
    /// The small language of the lab, judged by exploring it.
    case program
  }

  /// What is said of it.
  public let page: ExercisePage
  /// What it is written in.
  public let kind: Kind
  /// The program as the learner gets it.
  public let start: String
  /// A program that passes.
  public let solution: String
  /// Programs that must not pass, by the criterion that refuses them.
  public let wrong: [String: String]

  /// The word that learners type.
  public var name: String { page.name }
  /// The name of the learner's file.
  public var fileName: String { "\(name).\(kind.rawValue)" }

  /// The criterion by which the start file fails, as the judge says it.
  public var startFails: String? {
    let line = (page.judge ?? "").split(separator: "\n").first { $0.hasPrefix("fails") }
    return line?.dropFirst("fails".count).filter { !" =\"'".contains($0) }
  }
}
