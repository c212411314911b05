import Testing

@testable import Programs

@Suite("A schedule in one word")
struct ScheduleTests {
  @Test("says who moves, whose buffer moves, and what is decided")
  func word() {
    let schedule = Schedule(moves: [
      Move(thread: 0), Move(thread: 1, isFlush: true), Move(thread: 2, decisions: [1, 12]),
      Move(thread: 15),
    ])
    #expect(schedule.word == "aBc1(12)p")
    #expect(Schedule(word: schedule.word) == schedule)
  }

  @Test(
    "reads nothing else", arguments: ["1", "q", "a(", "a)", "a(b)", "A1", "(1)", "a b", "a()2("])
  func refusal(word: String) {
    #expect(Schedule(word: word) == nil)
  }

  @Test("may be empty")
  func empty() {
    #expect(Schedule(word: "") == Schedule())
  }
}
