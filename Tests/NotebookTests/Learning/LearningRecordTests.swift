import Notebook
import Testing

@Suite("What the notebook says about a learner")
struct LearningRecordTests {
  private let asked = QuestionReference(lesson: "faq", step: 3, question: "start-cost-estimate-1")

  private func entries(_ contents: [NotebookEntry.Content]) -> [NotebookEntry] {
    contents.enumerated().map {
      NotebookEntry(id: $0.offset + 1, seconds: Double($0.offset), content: $0.element)
    }
  }

  private func said(_ value: Double?, sure: Double? = nil) -> NotebookEntry.Content {
    .numberPrediction(
      .init(
        asked: asked, experiment: "creation", quantity: "process-thread-ratio", unit: "x",
        value: value, confidence: sure, language: "en"))
  }

  private func measured(
    _ value: Double?, of prediction: Int, _ grade: AnswerGrade, _ belief: String? = nil
  ) -> NotebookEntry.Content {
    .numberOutcome(
      .init(
        prediction: prediction, run: 99, value: value, low: value, high: value, grade: grade,
        misconception: belief))
  }

  @Test("Predictions wait for their outcomes, and answers are graded as they are given")
  func attempts() {
    let record = LearningRecord(entries(Samples.contents + [said(4), said(nil)]))
    #expect(record.attempts.map(\.grade) == [.wrong, .notSure, nil, .notSure])
    #expect(record.attempts.first?.misconception == "counting-is-atomic")
    #expect(record.outcomes == [.wrong: 1])
  }

  @Test("A number is kept only beside a measured one")
  func numbers() {
    let record = LearningRecord(
      entries([
        said(4, sure: 1), measured(2, of: 1, .wrong, "x"), said(3), said(5),
        measured(nil, of: 4, .undecided),
      ]))
    #expect(record.numbers.map(\.ratio) == [2])
    #expect(record.numbers.first?.experiment == "creation")
    #expect(record.attempts.map(\.grade) == [.wrong, nil, .undecided])
  }

  @Test("Confidence is set against what was right and wrong, and against nothing else")
  func sureness() {
    let record = LearningRecord(
      entries([
        said(4, sure: 1), measured(2, of: 1, .wrong), said(2, sure: 1),
        measured(2, of: 3, .right), said(2, sure: 1), measured(2, of: 5, .undecided),
        said(2, sure: 1.0 / 3), measured(2, of: 7, .right), said(2), measured(2, of: 9, .right),
      ]))
    #expect(record.sureness.map { [$0.level, $0.right, $0.count] } == [[1, 1, 1], [3, 1, 2]])
  }

  @Test("A misconception counts when it comes up again")
  func misconceptions() {
    let wrong = ["b", "a", "b", "c", "a", "b"].enumerated().flatMap {
      [said(4), measured(2, of: $0.offset * 2 + 1, .wrong, $0.element)]
    }
    let found = LearningRecord(entries(wrong)).repeatedMisconceptions
    #expect(found.map { "\($0.name) \($0.count)" } == ["b 3", "a 2"])
  }

  @Test(
    "A habit is the range of the middle half, told from two numbers on",
    arguments: [
      ([2.0], nil), ([2, 3], "high 2.0 3.0"), ([0.5, 0.25], "low 2.0 4.0"),
      ([0.5, 3], "mixed 3.0"), ([1, 1.1], "mixed 1.1"),
      ([0.1, 2, 2, 3, 3, 90, .nan, -1], "high 2.0 3.0"), ([], nil),
    ])
  func calibration(ratios: [Double], expected: String?) {
    let bias = Calibration(ratios: ratios)?.bias
    let text: String? =
      switch bias {
      case .high(let low, let high): "high \(low) \(high)"
      case .low(let low, let high): "low \(low) \(high)"
      case .mixed(let factor): "mixed \(factor)"
      case nil: nil
      }
    #expect(text == expected)
  }
}
