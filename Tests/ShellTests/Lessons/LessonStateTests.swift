import Testing

@testable import Shell

@Suite("The lesson to go on with")
struct LessonStateTests {
  private func states(finished: Set<String>) -> [LessonState] {
    ["first", "second", "third"].enumerated().map { number, name in
      LessonState(
        number: number, name: name, title: name, step: nil, steps: 2,
        isFinished: finished.contains(name))
    }
  }

  @Test(
    "Behind a lesson that has ended is the next unfinished one, else the first unfinished one",
    arguments: [
      (finished: ["first"], ended: "first", next: "second"),
      (finished: ["second"], ended: "second", next: "third"),
      (finished: ["first", "second"], ended: "first", next: "third"),
      (finished: ["second", "third"], ended: "third", next: "first"),
      (finished: ["first", "second", "third"], ended: "second", next: nil),
    ])
  func behind(finished: [String], ended: String, next: String?) {
    #expect(states(finished: Set(finished)).next(behind: ended)?.name == next)
  }
}
