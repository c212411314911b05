internal import Results
internal import Notebook

extension LearnerProgress {
  /// The progress as one JSON object.
  var json: JSONValue {
    .object([
      "schema": .number(1), "lessons": .list(lessons.map(\.json)),
      "outcomes": .object(
        Dictionary(
          uniqueKeysWithValues: AnswerGrade.allCases.map {
            ($0.rawValue, .number(Double(record.outcomes[$0] ?? 0)))
          })),
      "numbers": .list(record.numbers.map(Self.json)),
      "sureness": .list(record.sureness.map(\.json)),
      "misconceptions": .list(
        beliefs.map { .object(["name": .text($0.name), "count": .number(Double($0.count))]) }),
      "next": .list(next.map { .text($0.command) }),
    ])
  }

  private static func json(_ number: LearningRecord.Said) -> JSONValue {
    .object([
      "lesson": .text(number.question.lesson), "question": .text(number.question.question),
      "experiment": .text(number.experiment), "unit": .text(number.unit),
      "said": .number(number.said), "measured": .number(number.measured),
    ])
  }
}
