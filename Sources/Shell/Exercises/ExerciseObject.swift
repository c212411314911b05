internal import Lessons
internal import Notebook
internal import Results

/// An exercise and how far somebody has come with it, for programs.
enum ExerciseObject {
  static func json(
    _ exercise: Exercise, _ progress: ExerciseProgress, file: String? = nil,
    written: LearnersFolder.Written? = nil
  ) -> JSONValue {
    var members: [String: JSONValue] = [
      "name": .text(exercise.name), "title": .text(exercise.page.title),
      "language": .text(exercise.kind == .python ? "python" : "program"),
      "checks": .number(Double(progress.checks)), "hints": .number(Double(progress.hints)),
      "solved": .flag(progress.solvedAt != nil), "gave_up": .flag(progress.gaveUp),
    ]
    if let lesson = exercise.page.lesson { members["lesson"] = .text(lesson) }
    if let file { members["file"] = .text(file) }
    switch written {
    case .kept?: members["kept"] = .flag(true)
    case .replaced(let backup)?: members["backup"] = .text(backup)
    case .new?, nil: break
    }
    return .object(members)
  }
}
