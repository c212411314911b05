internal import Notebook

/// The grades of one person or of several, part by part.
struct Gradebook {
  /// What one person has earned.
  struct Row {
    /// What the person is called; nothing where it is the one who asks.
    let person: String?
    let grades: [PartGrade]
  }

  let rows: [Row]

  /// Whether everybody has everything.
  var isComplete: Bool { rows.allSatisfy(\.grades.isComplete) }

  /// A row for each person and part, for spreadsheets and autograders.
  var csv: String {
    let kinds = GradedItem.Kind.allCases
    let head =
      ["person", "part"] + kinds.map(\.rawValue) + ["points", "worth", "share", "complete"]
    let body = rows.flatMap { row in
      row.grades.map { grade in
        [row.person ?? "", grade.name] + kinds.map { "\(grade.points($0))" }
          + [
            "\(grade.points)", "\(grade.worth)", Self.share(grade),
            grade.isComplete ? "yes" : "no",
          ]
      }
    }
    return CommaSeparated.text([head] + body)
  }

  /// The share of the points, with two places.
  private static func share(_ grade: PartGrade) -> String {
    guard grade.worth > 0 else { return "" }
    let hundredths = (grade.points * 100 + grade.worth / 2) / grade.worth
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}
