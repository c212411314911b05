internal import Lessons
internal import Notebook
internal import Results

extension LessonCard {
  /// The card for programs.
  var json: JSONValue {
    .object([
      "schema": .number(1), "lesson": .text(lesson.name),
      "predictions": .list(lines.map(Self.json)),
      "sureness": .list(sureness.map(\.json)), "figures": .list(figures.map(Self.json)),
    ])
  }

  private static func json(_ line: Line) -> JSONValue {
    let outcome = line.judged.outcome
    return .object([
      "step": .number(Double(line.step)), "finding": .text(line.judged.prediction.finding),
      "predicted": .list(line.judged.prediction.values.map { .text($0) }),
      "measured": outcome?.measured.map { .text($0) } ?? .null,
      "grade": outcome.map { .text($0.grade.rawValue) } ?? .null,
    ])
  }

  private static func json(_ kept: Kept) -> JSONValue {
    let place: [String: JSONValue] = [
      "step": .number(Double(kept.step)), "entry": .number(Double(kept.run)),
    ]
    return .object(kept.figure.members.merging(place) { own, _ in own })
  }
}

extension Sureness {
  /// One confidence beside how many answers were right.
  var json: JSONValue {
    .object([
      "level": .number(Double(level)), "right": .number(Double(right)),
      "count": .number(Double(count)),
    ])
  }
}
