/// What somebody has earned in one part of the course, such as a lesson.
struct PartGrade: Equatable {
  /// What is typed for the part, such as `sync-problems`.
  let name: String
  /// What people call it.
  let title: String
  let items: [GradedItem]

  var points: Int { items.map(\.points).reduce(0, +) }
  var worth: Int { items.map(\.worth).reduce(0, +) }
  var missing: [GradedItem] { items.filter(\.isMissing) }
  var isComplete: Bool { missing.isEmpty }

  /// What the items of one kind have earned.
  func points(_ kind: GradedItem.Kind) -> Int {
    items.filter { $0.kind == kind }.map(\.points).reduce(0, +)
  }
}

extension [PartGrade] {
  var points: Int { map(\.points).reduce(0, +) }
  var worth: Int { map(\.worth).reduce(0, +) }
  var isComplete: Bool { allSatisfy(\.isComplete) }
}
