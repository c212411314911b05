/// What somebody has finished in the course, beside what their entries show.
public struct Finished: Equatable, Sendable {
  /// The finished steps of each lesson, from 1.
  public let steps: [String: [Int]]
  /// The exercises that were solved before their solution was read.
  public let exercises: [String]

  /// What was finished; nothing where nothing is named.
  public init(steps: [String: [Int]] = [:], exercises: [String] = []) {
    self.steps = steps
    self.exercises = exercises
  }
}
