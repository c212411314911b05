internal import Notebook

extension Archive {
  /// How far somebody has come with a program to repair.
  func exercise(_ name: String) -> ExerciseProgress { progress.exercises[name] ?? .init() }

  /// Notes that the file of an exercise was judged.
  func note(checked name: String, isPassed: Bool) {
    let now = Archive.now
    change(name) { exercise in
      exercise.checks += 1
      if isPassed { exercise.solvedAt = exercise.solvedAt ?? now }
    }
  }

  /// Notes that the solution was read; that counts only where the file has not passed.
  func note(gaveUp name: String) {
    change(name) { exercise in if exercise.solvedAt == nil { exercise.gaveUp = true } }
  }

  /// Notes that one more hint was read, of so many.
  func note(hint name: String, of count: Int) {
    change(name) { exercise in exercise.hints = min(exercise.hints + 1, count) }
  }

  /// Notes that the file of an exercise was written.
  func note(begun name: String) { change(name) { _ in } }

  private func change(_ name: String, _ change: (inout ExerciseProgress) -> Void) {
    update { progress in
      change(&progress.exercises[name, default: .init()])
      progress.currentExercise = name
    }
  }
}
