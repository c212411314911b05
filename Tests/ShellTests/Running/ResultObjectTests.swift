import Experiments
import Notebook
import Platform
import Results
import Supervision
import Testing

@testable import Shell

@Suite("The result object of a run")
struct ResultObjectTests {
  @Test("What was stored is what was observed, also through JSON")
  func roundTrip() throws {
    let result = ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)
    let again = ResultObject.observations(of: try RunResult(json: try result.json()))
    #expect(again.samples == Samples.observations.samples)
    #expect(again.events == Samples.observations.events)
    #expect(again.notes == Samples.observations.notes)
    #expect(again == Samples.observations)
  }

  @Test("It is judged as it was when it was measured")
  func judgedAgain() throws {
    let measured = try Samples.measured()
    let result = ResultObject.make(measured, machine: Samples.machineFacts)
    let again = try StoredRun(result, number: 12, time: "").measured()
    #expect(again.judgement == measured.judgement)
    #expect(again.plan == measured.plan)
  }

  @Test("It carries plan, estimates, findings and caveats, and how the run ended")
  func facts() throws {
    let measured = try Samples.measured(
      ending: .interrupted(by: .interrupt), caveats: [.debugBuild])
    let result = ResultObject.make(measured, machine: Samples.machineFacts)
    #expect(result.experiment == "lifecycle")
    let words = "lifecycle --kind thread --workers 2 --work 5ms --runtime native --rounds 10"
    #expect(result.plan.description.hasPrefix(words))
    #expect(result.outcome == .interrupted)
    #expect(result.outcomeDetail?.contains("Ctrl-C") == true)
    #expect(result.outcomeFacts == ["interrupted", "2"])
    #expect(result.findings.map(\.value) == ["mixed", "one-process"])
    #expect(result.figures.map(\.name).contains("order-kept"))
    #expect(result.caveats.map(\.name).contains("debug-build"))
    #expect(result.seconds == 2.04)
  }

  @Test("Without raw observations the object is the same but for them")
  func summary() throws {
    let result = ResultObject.make(try Samples.measured(), machine: Samples.machineFacts)
    #expect(result.observations?.isEmpty == false)
    #expect(result.summary.observations == nil)
    #expect(result.summary.findings == result.findings)
  }
}
