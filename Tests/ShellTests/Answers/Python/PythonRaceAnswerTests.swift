import Platform
import Results
import Testing

@testable import Experiments
@testable import Shell

@Suite("The answers of race in Python")
struct PythonRaceAnswerTests {
  /// Updates that each form lost in a round.
  private static func records(
    call: Double = 9e3, plus: Double = 0, lock: Double = 0, shared: Double = 4e4,
    count: Int = MadeUp.rounds
  ) -> [Record] {
    let forms: [(PythonRace.Form, Double, Double)] = [
      (.call, call, 60), (.plusEquals, plus, 40), (.lock, lock, 150), (.sharedValue, shared, 300),
      (.sharedLock, 0, 900),
    ]
    return [MadeUp.processors(2)]
      + forms.flatMap { form, lost, cost in
        MadeUp.rounds(Race.lostCount, form.condition, lost, count: count)
          + MadeUp.rounds(Race.lostShare, form.condition, lost / 1e5, count: count)
          + MadeUp.rounds(Race.updates, form.condition, 1e5, count: count)
          + MadeUp.rounds(Race.updateCost, form.condition, cost, spread: 0.1, count: count)
      }
  }

  private static let line = "race --runtime python"

  static let cases = [
    AnswerCase(
      line, "as usual", records(),
      [
        "python-lost-updates": "some", "plus-equals": "none-seen", "python-lock": "holds",
        "process-updates": "some",
      ]),
    AnswerCase(
      line, "nothing lost", records(call: 0, shared: 0),
      [
        "python-lost-updates": "none", "python-lock": "inconclusive", "process-updates": "none",
      ]),
    AnswerCase(
      line, "lost everywhere", records(plus: 1, lock: 1),
      ["plus-equals": "loses", "python-lock": "fails"]),
    AnswerCase(
      line, "one round", records(call: 0, count: 1),
      ["python-lost-updates": "none", "plus-equals": "none-seen"]),
    AnswerCase(
      "\(line) --workers 1", "one worker", records(call: 0, shared: 0),
      [
        "python-lost-updates": "inconclusive", "plus-equals": "inconclusive",
        "process-updates": "inconclusive",
      ]),
  ]

  @Test("Each screen says what its rule decides", arguments: cases)
  func screens(answerCase: AnswerCase) throws { try checkAnswers(answerCase) }

  @Test("Each answer was made up once")
  func whole() throws {
    #expect(answersWithoutCase(Self.cases, of: PythonRace.findings) == [])
  }
}
