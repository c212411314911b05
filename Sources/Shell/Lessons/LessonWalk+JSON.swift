internal import Lessons
internal import Results

extension LessonWalk {
  /// Where the person stands and what comes next, for programs.
  var json: JSONValue {
    .object([
      "schema": .number(1), "lesson": .text(lesson.name), "step": .number(Double(stepIndex + 1)),
      "steps": .number(Double(lesson.steps.count)), "title": .text(step.title),
      "fast": .flag(track != nil), "expects": .object(expected),
    ])
  }

  private var expected: [String: JSONValue] {
    switch gate {
    case .answer(let question):
      ["kind": .text("answer"), "choices": .list(question.letters.map { .text($0) })]
    case .run(let commands):
      [
        "kind": .text(commands.mustModify ? "change" : "run"),
        "commands": .list(commands.lines.map { .text($0) }),
      ]
    case .judge: ["kind": .text("judge")]
    case .stepEnd: ["kind": .text("next-step")]
    case .lessonEnd: ["kind": .text("next-lesson")]
    }
  }
}
