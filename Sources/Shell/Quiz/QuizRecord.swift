internal import Results
internal import Lessons
internal import Notebook
internal import Terminal

/// A quiz as one JSON object: the questions before they are answered, or what was answered.
enum QuizRecord {
  /// The questions, for a program that wants to ask them itself.
  static func questions(_ items: [QuizItem]) -> JSONValue {
    .object(["schema": .number(1), "questions": .list(items.map(question))])
  }

  /// What was answered, in the order of the answers.
  static func answers(_ quiz: Quiz) -> JSONValue {
    .object([
      "schema": .number(1), "answers": .list(quiz.given.map(given)),
      "asked": .number(Double(quiz.askedOnce)), "right": .number(Double(quiz.rightAtFirst)),
    ])
  }

  private static func question(_ item: QuizItem) -> JSONValue {
    var members: [String: JSONValue] = [
      "lesson": .text(item.lesson), "question": .text(item.identifier),
      "text": .text(item.text.plainText),
    ]
    switch item.body {
    case .choice(let question):
      members["choices"] = .list(question.options.map { .text($0.text.plainText) })
    case .number(let question):
      members["quantity"] = .text(question.quantity.written)
      members["unit"] = .text((item.unit ?? .count).rawValue)
    }
    if let command = item.command { members["command"] = .text(command) }
    return .object(members)
  }

  private static func given(_ given: Quiz.Given) -> JSONValue {
    var members: [String: JSONValue] = [
      "lesson": .text(given.item.lesson), "question": .text(given.item.identifier),
      "answer": .text(given.answer), "grade": .text(given.grade.rawValue),
    ]
    if let sure = given.confidence { members["confidence"] = .number(Double(sure)) }
    if let belief = given.misconception { members["misconception"] = .text(belief) }
    if let run = given.run { members["run"] = .number(Double(run)) }
    if let number = given.number {
      members["measured"] = .object([
        "value": .number(number.value), "low": .number(number.low), "high": .number(number.high),
        "unit": .text(number.unit.rawValue),
      ])
    }
    return .object(members)
  }
}
