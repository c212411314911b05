/// A file of an exercise that is the same in every language: `exercises/counter/start.py`.
struct ExercisePath: Equatable {
  /// What the file is for.
  enum Role: Equatable {
    case start
    case solution
    /// A program that the criterion of this name must refuse.
    case wrong(String)
  }

  /// The name of the exercise.
  let exercise: String
  let role: Role
  let kind: Exercise.Kind

  /// The folder of these files below that of the lessons.
  static let folder = "exercises"

  init?(_ path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == Self.folder, Name.isValid(parts[1]),
      let dot = parts[2].lastIndex(of: "."),
      let kind = Exercise.Kind(rawValue: String(parts[2][parts[2].index(after: dot)...]))
    else { return nil }
    let wrong = "wrong-"
    switch parts[2][..<dot] {
    case "start": role = .start
    case "solution": role = .solution
    case let name where name.hasPrefix(wrong): role = .wrong(String(name.dropFirst(wrong.count)))
    default: return nil
    }
    exercise = String(parts[1])
    self.kind = kind
  }
}
