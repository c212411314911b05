import Lessons
import Testing

@Suite struct QuestionTests {
  /// The only question of a lesson made of these quoted lines.
  static func question(_ lines: [String]) throws -> Question {
    let text = "# T\n\nS\n\n## Step\n\nRead.\n\n" + lines.map { "> " + $0 }.joined(separator: "\n")
    let lesson = try Library(source: Fixture.source(["en/01-a.md": text]))
      .lesson(named: "a", language: "en").content
    return try #require(lesson.steps.first?.blocks.questions.first)
  }

  static let prediction = [
    "**Predict** Faster?", "", "- No. `speedup: none`",
    "- Yes. `speedup: some | near-linear; misconception: threads-always-help`", "", "Look.",
  ]
  static let recall = [
    "**recall:** Which?", "", "- A `right`", "- B `wrong: b-instead-of-a`",
  ]

  @Test("A question has text, options with meanings, and feedback")
  func structure() throws {
    let question = try Self.question(Self.prediction)
    #expect(question.identifier == "1-predict-1")
    #expect(question.text == [.paragraph([.text("Faster?")])])
    #expect(
      question.options.map(\.meaning) == [
        .finding(name: "speedup", values: ["none"], misconception: nil),
        .finding(
          name: "speedup", values: ["some", "near-linear"], misconception: "threads-always-help"),
      ])
    #expect(question.options.map(\.text) == [[.text("No.")], [.text("Yes.")]])
    #expect(question.feedback.plainText == "Look.")
    #expect(question.finding == "speedup")
  }

  @Test(
    "A prediction is graded by what was measured",
    arguments: [
      (Answer.option(0), ["speedup": "none"], Grade.right),
      (.option(0), ["speedup": "some"], .wrong(misconception: nil)),
      (.option(1), ["speedup": "some"], .right),
      (.option(1), ["speedup": "near-linear"], .right),
      (.option(1), ["speedup": "none"], .wrong(misconception: "threads-always-help")),
      (.option(1), ["speedup": "inconclusive"], .undecided(.inconclusive)),
      (.option(0), ["other": "none"], .undecided(.notMeasured)),
      (.option(0), [:], .undecided(.notMeasured)),
      (.notSure, ["speedup": "none"], .notSure),
      (.option(7), ["speedup": "none"], .notSure),
    ])
  func predictionGrade(answer: Answer, findings: [String: String], grade: Grade) throws {
    #expect(try Self.question(Self.prediction).grade(answer, findings: findings) == grade)
  }

  @Test(
    "A count is held against a number, or a span of numbers of any length",
    arguments: [
      ("6", "6", true), ("6", "7", false), ("6", "06", false), ("10..99", "10", true),
      ("10..99", "99", true), ("10..99", "9", false), ("10..99", "100", false),
      ("1000..", "137846528820137846528820", true), ("1000..", "999", false),
      ("5.. | never", "never", true), ("5.. | never", "some", false), ("0", "0", true),
    ])
  func counts(values: String, found: String, isRight: Bool) throws {
    let question = try Self.question(
      [
        "**Predict** How many?", "", "- So many. `sc-schedules: \(values)`",
        "- Else. `sc-schedules: x`",
      ])
    #expect(question.options[0].meaning.holds(found) == isRight)
    let grade = question.grade(.option(0), findings: ["sc-schedules": found])
    #expect(grade == (isRight ? .right : .wrong(misconception: nil)))
  }

  @Test(
    "A span that is none is no meaning", arguments: ["9..1", "..9", "1...9", "-1", "1,000", "007"])
  func unreadableSpans(values: String) throws {
    let question = try Self.question(
      [
        "**Predict** How many?", "", "- So many. `sc-schedules: \(values)`",
        "- Else. `sc-schedules: 1`",
      ])
    #expect(question.options.count == 1)
  }

  @Test(
    "A recall question is graded by its fixed answer",
    arguments: [
      (Answer.option(0), Grade.right),
      (.option(1), .wrong(misconception: "b-instead-of-a")),
      (.notSure, .notSure),
    ])
  func recallGrade(answer: Answer, grade: Grade) throws {
    let question = try Self.question(Self.recall)
    #expect(question.kind == .recall)
    #expect(question.finding == nil)
    #expect(question.grade(answer, findings: [:]) == grade)
  }

  @Test("An option that says inconclusive is right when the run is")
  func predictedInconclusive() throws {
    let question = try Self.question([
      "**Predict** Can it tell?", "", "- Yes `speedup: none`", "- No `speedup: inconclusive`",
    ])
    #expect(question.grade(.option(1), findings: ["speedup": "inconclusive"]) == .right)
  }

  @Test(
    "An answer is a letter of an option or a question mark",
    arguments: [
      ("a", Answer.option(0)), ("B", .option(1)), ("?", .notSure), ("c", nil), ("", nil),
      ("ab", nil), ("1", nil), ("é", nil), ("A ", nil),
    ] as [(String, Answer?)])
  func answers(word: String, answer: Answer?) throws {
    #expect(Answer(word, of: try Self.question(Self.recall)) == answer)
  }

  @Test("Letters and answers agree")
  func letters() throws {
    let question = try Self.question(Self.recall)
    for index in question.options.indices {
      #expect(Answer(String(Question.letter(index)), of: question) == .option(index))
    }
  }
}
