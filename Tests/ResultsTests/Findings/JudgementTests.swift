import Results
import Statistics
import Testing

@Suite("What an experiment makes of its observations")
struct JudgementTests {
  @Test("A figure is found by its quantity and condition")
  func found() {
    let (one, other) = (Samples.figure(1, 2), Figure(.price, .counted(3, among: 6)))
    let judgement = Judgement(figures: [one, other], findings: [])
    #expect(judgement.figure(.cost, [.kind: "thread"]) == one)
    #expect(judgement.figure(.cost) == nil)
    #expect(judgement.estimate(.price)?.value == 3)
    #expect(judgement.figures(of: .cost) == [one])
  }
}
