internal import Results

extension LessonState {
  /// How far the person is, for programs; `step` is null where the lesson was never begun.
  var json: JSONValue {
    .object([
      "name": .text(name), "number": .number(Double(number)), "title": .text(title),
      "steps": .number(Double(steps)), "step": step.map { .number(Double($0)) } ?? .null,
      "finished": .flag(isFinished),
    ])
  }
}

extension [LessonState] {
  /// All lessons as one JSON object.
  var json: JSONValue { .object(["schema": .number(1), "lessons": .list(map(\.json))]) }
}
