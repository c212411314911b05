import Notebook
import Testing

@Suite("When a question comes back")
struct ReviewScheduleTests {
  private static let key = Attempt.Key(lesson: "faq", question: "deadlock-recall-1")
  private static let day = 86_400.0

  private func schedule(_ answers: [(day: Double, grade: AnswerGrade?)]) -> ReviewSchedule {
    ReviewSchedule(
      answers.map { Attempt(question: Self.key, seconds: $0.day * Self.day, grade: $0.grade) })
  }

  @Test(
    "Three days after a right answer, at once after a wrong one, never after three right ones",
    arguments: [
      ([(0, AnswerGrade.right)], 3), ([(0, .wrong)], 0), ([(0, .notSure)], 0),
      ([(0, .right), (3, .right)], 6), ([(0, .right), (3, .right), (6, .right)], nil),
      ([(0, .wrong), (0.01, .right)], 3.01), ([(0, .right), (3, .right), (6, .wrong)], 6),
      ([(0, .right), (0.1, .right), (0.2, .right)], 3.2),
      ([(0, .right), (3, .right), (3.5, .right)], 6.5),
      ([(0, .right), (3, .right), (6, .undecided)], 9), ([(0, nil)], 0),
      ([(0, .right), (3, .wrong), (3.1, .right), (6, .right), (9, .right)], 12),
    ] as [([(Double, AnswerGrade?)], Double?)])
  func due(answers: [(Double, AnswerGrade?)], expected: Double?) {
    let schedule = schedule(answers.map { (day: $0.0, grade: $0.1) })
    #expect(schedule.dueTimes[Self.key].map { ($0 / Self.day * 100).rounded() / 100 } == expected)
    #expect(schedule.lastTimes[Self.key] == (answers.last?.0 ?? 0) * Self.day)
  }

  @Test("Those that have waited longest come first, and the next day is the soonest one")
  func order() {
    let attempts = [("b", 2.0), ("a", 1.0), ("c", 9.0)].map {
      Attempt(
        question: .init(lesson: "faq", question: $0.0), seconds: $0.1 * Self.day, grade: .right)
    }
    let schedule = ReviewSchedule(attempts)
    #expect(schedule.due(at: 6 * Self.day).map(\.question) == ["a", "b"])
    #expect(schedule.next(after: 6 * Self.day) == 12 * Self.day)
    #expect(schedule.due(at: 0).isEmpty)
  }
}
