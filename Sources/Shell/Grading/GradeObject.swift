internal import Results

/// Grades, for autograders.
enum GradeObject {
  /// The grades of one person, or of several by their names.
  static func json(_ book: Gradebook) -> JSONValue {
    guard book.rows.count == 1, book.rows[0].person == nil else {
      return .object([
        "schema": .number(1),
        "people": .list(
          book.rows.map { row in
            .object(members(row.grades).merging(["person": .text(row.person ?? "")]) { $1 })
          }),
      ])
    }
    return .object(members(book.rows[0].grades).merging(["schema": .number(1)]) { $1 })
  }

  private static func members(_ grades: [PartGrade]) -> [String: JSONValue] {
    [
      "points": number(grades.points), "worth": number(grades.worth),
      "complete": .flag(grades.isComplete), "parts": .list(grades.map(json)),
    ]
  }

  private static func json(_ grade: PartGrade) -> JSONValue {
    .object([
      "part": .text(grade.name), "points": number(grade.points), "worth": number(grade.worth),
      "complete": .flag(grade.isComplete), "items": .list(grade.items.map(json)),
      "missing": .list(grade.missing.map(json)),
    ])
  }

  private static func json(_ item: GradedItem) -> JSONValue {
    var members: [String: JSONValue] = [
      "kind": .text(item.kind.rawValue), "name": .text(item.name), "points": number(item.points),
      "worth": number(item.worth),
    ]
    if let step = item.step { members["step"] = number(step) }
    return .object(members)
  }

  private static func number(_ value: Int) -> JSONValue { .number(Double(value)) }
}
