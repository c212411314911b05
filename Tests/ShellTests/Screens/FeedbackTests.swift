import Lessons
import Terminal
import Testing

@testable import Shell

@Suite("What is said to an answer")
struct FeedbackTests {
  private func text(_ question: Int, step: Int, _ answer: Answer, _ findings: [String: String])
    throws -> String
  {
    let lesson = try Samples.lesson()
    return Feedback.document(
      answer, to: lesson.steps[step].blocks.questions[question], findings: findings,
      words: Samples.words()
    ).rendered(on: Canvas(width: 80))
  }

  @Test(
    "A prediction stands beside its outcome before any verdict",
    arguments: [
      (
        Answer.option(1), "mixed", ["You predicted: Mixed", "Measured: Mixed", "As you predicted."]
      ),
      (.option(0), "mixed", ["You predicted: As started", "Measured: Mixed", "Not as you"]),
      (.notSure, "mixed", ["Measured: Mixed", "You left it open."]),
      (.notSure, "inconclusive", ["You left it open, and so did this run."]),
      (.option(0), "inconclusive", ["You predicted: As started", "neither right nor wrong"]),
    ])
  func prediction(answer: Answer, measured: String, parts: [String]) throws {
    let text = try text(0, step: 1, answer, ["finishing-order": measured])
    var rest = text[...]
    for part in parts {
      let found = try #require(rest.firstRange(of: part), "\(part) is missing in\n\(text)")
      rest = rest[found.upperBound...]
    }
  }

  @Test("A prediction that nothing has measured stands as it is")
  func unmeasured() throws {
    #expect(try text(0, step: 1, .option(0), [:]).contains("has not been measured"))
  }

  @Test(
    "A fixed answer is right or wrong, and the reason follows either way",
    arguments: [(Answer.option(1), "Right."), (.option(0), "Not quite."), (.notSure, "Left open")])
  func recall(answer: Answer, verdict: String) throws {
    let text = try text(0, step: 3, answer, [:])
    #expect(text.contains(verdict))
    #expect(text.contains("Only waiting does."))
  }
}
