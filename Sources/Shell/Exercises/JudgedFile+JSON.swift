internal import Exercises
internal import Lessons
internal import Results

extension JudgedFile {
  /// What came of it, for programs.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "schema": .number(1), "file": .text(path), "passed": .flag(isPassed),
      "criteria": .list(assessment.criteria.map(Self.json)),
    ]
    if let exercise { members["exercise"] = .text(exercise.name) }
    if let picture = assessment.interleaving { members["interleaving"] = Self.json(picture) }
    if !assessment.standing.isEmpty {
      members["standing"] = .list(assessment.standing.map(Self.json))
    }
    if let explored {
      members["explored"] = ExplorationObject.json(explored.program, explored.reports)
    }
    return .object(members)
  }

  private static func json(_ criterion: Criterion) -> JSONValue {
    .object(
      criterion.facts.merging([
        "name": .text(criterion.name.rawValue), "state": .text(criterion.state.rawValue),
      ]) { $1 })
  }

  private static func json(_ picture: Interleaving) -> JSONValue {
    .object([
      "before": .number(Double(picture.before)), "after": .number(Double(picture.after)),
      "rows": .list(
        picture.rows.map { row in
          .object([
            "thread": .text(row.thread), "line": .number(Double(row.line)),
            "source": .text(row.source),
            "notes": .list(
              row.notes.map { note in
                .object([
                  "kind": .text(note.kind.rawValue), "name": .text(note.name),
                  "value": .text(note.value),
                ])
              }),
          ])
        }),
    ])
  }

  private static func json(_ thread: StandingThread) -> JSONValue {
    var members: [String: JSONValue] = [
      "thread": .text(thread.thread), "source": .text(thread.source),
    ]
    members["line"] = thread.line.map { .number(Double($0)) }
    let others = [
      "process": thread.process, "waits_for": thread.kind?.rawValue, "object": thread.object,
      "holder": thread.holder,
    ]
    for (name, value) in others { members[name] = value.map { .text($0) } }
    return .object(members)
  }
}
