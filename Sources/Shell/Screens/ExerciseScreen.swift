internal import Lessons
internal import Terminal
internal import Wording

/// One program to repair: what its users notice, what is asked, hints, and a solution.
struct ExerciseScreen {
  let exercise: Exercise
  let words: Wording

  /// The exercise as it is handed out.
  func document(path: String, written: LearnersFolder.Written) -> Document {
    Document(
      [.heading(level: 1, Text(exercise.page.title))]
        + ProseDocument.blocks(exercise.page.symptom)
        + [.heading(level: 2, words.text(ExerciseWord.task))]
        + ProseDocument.blocks(exercise.page.task)
        + file(HomeFolder.hidden(in: path), written)
        + [.paragraph(say(.steps))])
  }

  private func file(_ path: String, _ written: LearnersFolder.Written) -> [Block] {
    let isAt = words.text(ExerciseWord.fileIs, ["path": Text(path, .code)])
    switch written {
    case .new: return [.paragraph(isAt)]
    case .kept(let backup):
      let kept = say(.fileKept, ["backup": HomeFolder.hidden(in: backup)])
      return [.paragraph(isAt), .callout(.note, [.paragraph(kept)])]
    case .replaced(let backup):
      let replaced = say(.fileReplaced, ["backup": HomeFolder.hidden(in: backup)])
      return [.paragraph(isAt), .callout(.note, [.paragraph(replaced)])]
    }
  }

  /// One of the hints, counted from 1.
  func hint(number: Int) -> Document {
    let count = exercise.page.hints.count
    let title = say(.hintNumber, ["number": "\(number)", "count": "\(count)"])
    let hint = exercise.page.hints[number - 1]
    return [
      .callout(
        .hint, Document([.paragraph(title.styled(.strong))] + ProseDocument.blocks(hint.blocks)))
    ]
  }

  /// The last hint again, and that there is no other.
  var lastHint: Document {
    let count = exercise.page.hints.count
    return Document((count > 0 ? hint(number: count).blocks : []) + [.paragraph(say(.noMoreHints))])
  }

  /// A program that passes, and what was wrong.
  var solution: Document {
    Document(
      [
        .heading(level: 1, say(.solution)), .code(exercise.solution, language: "python"),
        .heading(level: 2, say(.explanation)),
      ] + ProseDocument.blocks(exercise.page.explanation))
  }

  private func say(_ word: ExerciseWord, _ values: [String: String] = [:]) -> Terminal.Text {
    words.text(word, values.merging(["name": exercise.name]) { own, _ in own })
  }
}
