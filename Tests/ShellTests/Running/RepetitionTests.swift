import Experiments
import Results
import Terminal
import Testing

@testable import Shell

@Suite("What a screen says to type again")
struct RepetitionTests {
  private static let names = ExperimentCatalog.all.map { $0.name }
  private static let settings = [
    "", " --quick", " --rounds 3 --seed 5", " --seconds 0.25", " --seconds 1.5 --until-decided",
    " --rounds 1234 --seconds 62.53 --seed 18446744073709551615",
  ]

  @Test("is the plan that ran, to the last option", arguments: names)
  func plan(name: String) throws {
    for settings in Self.settings {
      guard let plan = self.plan(of: name + settings, seed: 77) else { continue }
      for line in [plan, plan.longer] {
        #expect(self.plan(of: line.description, seed: 99) == line, "\(name)\(settings)")
      }
    }
  }

  private func plan(of line: String, seed: UInt64) -> Plan? {
    guard let invocation = ExperimentCatalog.invocation(ofLine: line) else { return nil }
    return invocation.plan(freshSeed: seed)
  }

  @Test("is, of a run of the notebook, the plan that is kept")
  func stored() throws {
    let measured = try Samples.measured()
    let result = ResultObject.make(measured, machine: Samples.machineFacts)
    #expect(try StoredRun(result, number: 3).measured().plan == measured.plan)
  }

  @Test("is offered only where the lab takes it", arguments: [(300.0, true), (301, false)])
  func longest(seconds: Double, isOffered: Bool) throws {
    var measured = try Samples.undecided()
    let plan = try #require(self.plan(of: "lifecycle --rounds 10 --seconds \(seconds)", seed: 7))
    measured = Measured(
      plan: plan, experiment: measured.experiment, ending: measured.ending,
      observations: measured.observations, judgement: measured.judgement, caveats: [],
      seconds: measured.seconds)
    let screen = AnswerScreen(
      measured: measured, asked: [], lead: .none, isInteractive: true,
      explanations: Samples.explanations(), told: ToldFindings(), words: Samples.words(),
      window: .usual)
    #expect((screen.continuation != nil) == isOffered)
  }
}
