import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment on looking into memory makes of its rounds")
struct PeekTests {
  private func observations(
    same: [Double], other: [Double], note: String? = nil
  ) -> Observations {
    let records = [("user=same", same), ("user=other", other)].flatMap { condition, values in
      values.enumerated().map { round, value in
        Record.observation(
          .init("number-read", condition: condition, round: round, value: value))
      }
    }
    return Observations(
      records: records + (note.map { [.note(.init("not-tried", text: $0))] } ?? []))
  }

  private func finding(_ name: String, _ observations: Observations) -> String? {
    MadeUpRounds.finding(name, in: Peek().judge(observations))
  }

  @Test(
    "One child that read the number is enough to show that it can be read",
    arguments: [
      ([1.0, 1], "reads"), ([0, 1], "reads"), ([0, 0], "refused"), ([], "inconclusive"),
    ])
  func sameUser(values: [Double], expected: String) {
    #expect(finding("same-user", observations(same: values, other: [0])) == expected)
  }

  @Test("Another user that could not be tried is not decided, and the reason is shown")
  func notTried() {
    let observations = observations(same: [1], other: [], note: "setgroups EPERM")
    #expect(finding("other-user", observations) == "not-tried")
    let blocks = Peek().exhibits(observations, Peek().judge(observations))
    #expect(Document(blocks).rendered(on: Canvas(width: 80)).contains("setgroups EPERM"))
  }

  @Test(
    "Another user is refused or not",
    arguments: [([0.0], "refused"), ([1], "reads"), ([], "inconclusive")])
  func otherUser(values: [Double], expected: String) {
    #expect(finding("other-user", observations(same: [1], other: values)) == expected)
  }
}
