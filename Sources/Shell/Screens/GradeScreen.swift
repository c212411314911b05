internal import Lessons
internal import Terminal
internal import Wording

/// What has been earned, and what is missing.
struct GradeScreen {
  let book: Gradebook
  let words: Wording
  /// The titles of the steps of a lesson.
  let steps: (_ lesson: String) -> [String]

  /// One part with what is missing, a row a part, or a row a person.
  var document: Document {
    guard book.rows.count == 1, let row = book.rows.first else { return people }
    guard row.grades.count == 1, let grade = row.grades.first else { return parts(row) }
    return part(grade)
  }

  private func part(_ grade: PartGrade) -> Document {
    let heading = Block.heading(level: 1, Text(grade.title))
    let missing = grade.missing
    guard !missing.isEmpty else {
      return [
        heading,
        .callout(.good, [.paragraph(points(grade.points, grade.worth))]),
      ]
    }
    var table = Table(
      columns: words.columns([.number], numbers: [.number]) + [
        .init(words.text(ScreenWord.gradeStep)), .init(words.text(ScreenWord.gradeMissing)),
      ])
    let titles = steps(grade.name)
    for step in missing.map(\.step).uniqued() {
      let title = step.flatMap { titles.indices.contains($0 - 1) ? titles[$0 - 1] : nil } ?? ""
      let said = say(missing.filter { $0.step == step })
      table.append([.number(step.map { "\($0)" } ?? ""), Text(title), said])
    }
    return [
      heading, .paragraph(points(grade.points, grade.worth)), .table(table), rubric,
    ]
  }

  private func parts(_ row: Gradebook.Row) -> Document {
    let table = Table(
      columns: [
        .init(words.text(ScreenWord.lesson)), .init(words.text(ScreenWord.gradePoints), .trailing),
        .init(words.text(ScreenWord.gradeMissing), .trailing),
      ],
      rows: row.grades.map { grade in
        [
          .command(grade.name), .number("\(grade.points)/\(grade.worth)"),
          .number(grade.isComplete ? "" : "\(grade.missing.count)"),
        ]
      })
    let heading = row.person.map { Text($0) } ?? words.text(ScreenWord.grade)
    return [
      .heading(level: 1, heading),
      .paragraph(points(row.grades.points, row.grades.worth)), .table(table),
      .paragraph(words.text(ScreenWord.gradeNext).styled(.faint)), rubric,
    ]
  }

  private var people: Document {
    let names = book.rows.first?.grades.map(\.name) ?? []
    let table = Table(
      columns: [.init(words.text(ScreenWord.person))]
        + names.map { .init(Text($0), .trailing) }
        + [.init(words.text(ScreenWord.gradePoints), .trailing)],
      rows: book.rows.map { row in
        [Text(row.person ?? "")]
          + row.grades.map { .number("\($0.points)/\($0.worth)") }
          + [.number("\(row.grades.points)/\(row.grades.worth)")]
      })
    return [.heading(level: 1, words.text(ScreenWord.grade)), .table(table), rubric]
  }

  /// What is missing in one step, in one line.
  private func say(_ items: [GradedItem]) -> Text {
    let counts = { (kind: GradedItem.Kind) in "\(items.count { $0.kind == kind })" }
    let said = GradedItem.Kind.allCases.flatMap { kind -> [Text] in
      let found = items.filter { $0.kind == kind }
      guard !found.isEmpty else { return [] }
      switch kind {
      case .prediction: return [words.text(ScreenWord.gradePredict, ["count": counts(kind)])]
      case .answer: return [words.text(ScreenWord.gradeAnswer, ["count": counts(kind)])]
      case .run: return runs(.gradeRun, found)
      case .change: return runs(.gradeChange, found)
      case .step: return [words.text(ScreenWord.gradeFinish)]
      case .exercise:
        return found.map {
          words.text(ScreenWord.gradeExercise, ["line": .command("exercise \($0.name)")])
        }
      }
    }
    return words.list(said, by: .series)
  }

  private func runs(_ word: ScreenWord, _ items: [GradedItem]) -> [Text] {
    items.map { words.text(word, ["line": .command($0.name)]) }
  }

  private func points(_ points: Int, _ worth: Int) -> Text {
    words.text(ScreenWord.gradeOf, ["points": "\(points)", "worth": "\(worth)"])
  }

  private var rubric: Block { .paragraph(words.text(ScreenWord.gradeRubric).styled(.faint)) }
}
