internal import Supervision

/// What keeps the lab from handing out or judging a program to repair; facts only.
enum ExerciseProblem: Equatable {
  case unknown(String, nearest: String?)
  /// Nothing was named, and nothing was begun before.
  case noneBegun
  /// The learner has no file of the exercise yet.
  case noFile(exercise: String, path: String)
  /// A file whose name is not that of an exercise.
  case notAnExercise(path: String, name: String)
  /// Nobody says with what to edit, or nobody could.
  case noEditor
  /// The solution of what was not solved is not shown to a script that does not give up.
  case notSolved(exercise: String)
  /// An option that only Python files have a use for.
  case notPython(option: String, exercise: String)
  /// The judge itself did not come to its end.
  case unfinished(ending: Ending, lastWords: String)
  /// So many files of exercises do not do what they are there for.
  case contradicted(count: Int)
}
