/// A schedule of a small program that reached something: played by the learner, or found by exploring.
public struct SavedSchedule: Equatable, Sendable, Codable {
  /// How a schedule came about.
  public enum Origin: String, Sendable, Codable {
    /// The learner chose who moves.
    case played
    /// It is the shortest one to what goes wrong.
    case found
  }

  /// How it came about.
  public var origin: Origin
  /// What is typed for the program: a name, a file, or the program in one line; without quotes.
  public var program: String
  /// The program as it was then; the file or the library may have changed since.
  public var text: String
  /// The memory it ran on, such as `tso`.
  public var model: String
  /// The moves in one word, such as `abab`.
  public var schedule: String
  /// How many moves there are.
  public var steps: Int
  /// What the schedule reaches, such as `deadlock`.
  public var verdict: String
  /// The fewest moves that reach it, where that is known.
  public var fewest: Int?
  /// The name of the puzzle that it solves, which stays when others are added.
  public var puzzle: String?

  /// A schedule and what it reaches.
  public init(
    _ origin: Origin, program: String, text: String, model: String, schedule: String, steps: Int,
    verdict: String, fewest: Int? = nil, puzzle: String? = nil
  ) {
    self.origin = origin
    self.program = program
    self.text = text
    self.model = model
    self.schedule = schedule
    self.steps = steps
    self.verdict = verdict
    self.fewest = fewest
    self.puzzle = puzzle
  }
}
