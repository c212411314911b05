import Results
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("What the experiment on looking into memory makes of its rounds")
struct PeekTests {
  private func observations(
    same: [Double], other: [Double], refusal: String? = nil
  ) -> Observations {
    let looks: [(PeekSlice.User, [Double])] = [(.same, same), (.other, other)]
    let records = looks.flatMap { user, values in
      values.enumerated().map { round, value in
        MadeUpRounds.observation(Peek.numberRead, Peek.condition(user), round: round, value)
      }
    }
    return Observations(
      records: records + (refusal.map { [.note(.init(.notTried, text: $0))] } ?? []))
  }

  @Test(
    "One child that read the number is enough to show that it can be read",
    arguments: [
      ([1.0, 1], Peek.SameUser.reads), ([0, 1], .reads), ([0, 0], .refused), ([], .inconclusive),
    ])
  func sameUser(values: [Double], expected: Peek.SameUser) {
    let judgement = Peek().judge(observations(same: values, other: [0]))
    #expect(MadeUpRounds.answer(Peek.sameUser, in: judgement) == expected)
  }

  @Test(
    "Another user is refused or not",
    arguments: [([0.0], Peek.OtherUser.refused), ([1], .reads), ([], .inconclusive)])
  func otherUser(values: [Double], expected: Peek.OtherUser) {
    let judgement = Peek().judge(observations(same: [1], other: values))
    #expect(MadeUpRounds.answer(Peek.otherUser, in: judgement) == expected)
  }

  @Test("Another user that could not be tried is not decided, and the reason is shown")
  func notTried() {
    let observations = observations(same: [1], other: [], refusal: "setgroups EPERM")
    let judgement = Peek().judge(observations)
    #expect(MadeUpRounds.answer(Peek.otherUser, in: judgement) == .notTried)
    let words = Wording(language: "keys") { page in
      page == PeekWord.page ? ["other-user-not-tried": "not as another one: {reason}"] : [:]
    }
    guard case .paragraph(let text)? = Peek().exhibits(observations, judgement, words).last else {
      Issue.record("no paragraph")
      return
    }
    #expect(MadeUpRounds.exhibits(of: Peek(), observations).areDeclared)
    #expect(text.plain == "not as another one: setgroups EPERM")
  }

  @Test("Nothing is found of a run that recorded nothing")
  func empty() { #expect(Peek().judge(Observations()).findings.isEmpty) }
}
