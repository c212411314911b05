/// How far a learner has come with one program to repair.
public struct ExerciseProgress: Equatable, Sendable, Codable {
  /// How often the file was judged.
  public var checks = 0
  /// How many hints were read.
  public var hints = 0
  /// When the file first passed, in seconds since 1970; nil until then.
  public var solvedAt: Double?
  /// Whether the solution was read before the file passed.
  public var gaveUp = false

  /// An exercise that was not begun.
  public init() {}

  private enum CodingKeys: String, CodingKey {
    case checks, hints
    case solvedAt = "solved_at"
    case gaveUp = "gave_up"
  }
}

extension Progress {
  /// The names of the exercises whose files passed, sorted.
  public var exercisesSolved: [String] {
    exercises.filter { $0.value.solvedAt != nil }.map(\.key).sorted()
  }

  /// Those of them that passed before their solution was read.
  public var exercisesSolvedAlone: [String] {
    exercisesSolved.filter { exercises[$0]?.gaveUp == false }
  }
}
