internal import Lessons
internal import Notebook
internal import Terminal
internal import Wording

/// The programs to repair, and how far somebody has come.
struct ExerciseListScreen {
  let exercises: [Exercise]
  let words: Wording
  /// The numbers of the lessons by their names.
  let lessons: [String: Int]
  let progress: (String) -> ExerciseProgress

  var document: Document {
    var table = Table(
      columns: [
        .init(words.text(ExerciseWord.exercise)), .init(words.text(ExerciseWord.about)),
        .init(words.text(ExerciseWord.lesson), .trailing), .init(words.text(ExerciseWord.state)),
      ])
    for exercise in exercises {
      table.append([
        .command(exercise.name), Text(exercise.page.title), number(of: exercise),
        state(progress(exercise.name)),
      ])
    }
    let done = exercises.count { progress($0.name).solvedAt != nil }
    return [
      .heading(level: 1, words.text(ExerciseWord.exercises)), .table(table),
      .paragraph(
        words.text(
          ExerciseWord.listNext, ["done": "\(done)", "count": "\(exercises.count)"])),
    ]
  }

  private func number(of exercise: Exercise) -> Terminal.Text {
    exercise.page.lesson.flatMap { lessons[$0] }.map { .number("\($0)") } ?? Text()
  }

  private func state(_ progress: ExerciseProgress) -> Terminal.Text {
    switch (progress.solvedAt, progress.gaveUp) {
    case (_?, false): .good("✓ " + words[ExerciseWord.solved])
    case (_?, true): .good("✓ " + words[ExerciseWord.solvedAfterSolution])
    case (nil, true): "– " + words.text(ExerciseWord.gaveUp).styled(.faint)
    case (nil, false) where progress.checks > 0:
      "▸ " + words.text(ExerciseWord.tried, ["count": "\(progress.checks)"])
    case (nil, false): Text()
    }
  }
}
