import Lessons
import Notebook
import Testing

@testable import Shell

@Suite("What the notebook says about claims")
struct ClaimEvidenceTests {
  /// An entry with a run of `lifecycle` that found one identity.
  private func entry(
    _ id: Int, _ plan: String = "lifecycle --rounds 10 --seconds 2 --seed 7",
    identity: String = "one-process", outcome: RunResult.Outcome = .finished, usable: Int = 2
  ) -> NotebookEntry {
    var machine = Samples.machineFacts
    machine.usable = usable
    let result = RunResult(
      experiment: "lifecycle", plan: plan, outcome: outcome, machine: machine, quantities: [],
      findings: [.init(name: "identity", value: identity, decidedBy: [])], caveats: [], seconds: 1,
      version: "1")
    return NotebookEntry(id: id, seconds: Double(id), content: .run(result))
  }

  private func evidence(
    _ entries: [NotebookEntry], _ lines: String..., hasInterpreter: Bool = true
  ) -> ClaimEvidence {
    ClaimEvidence(
      on: lines, entries: entries, usableProcessors: 2, hasInterpreter: hasInterpreter)
  }

  private func identity(_ entries: [NotebookEntry], _ line: String = "lifecycle") -> FindingState? {
    evidence(entries, line).findings(of: line)["identity"]
  }

  @Test("A run counts for the command that asks the same, however long it took")
  func subject() {
    #expect(identity([entry(1)]) == .value("one-process"))
    #expect(identity([entry(1)], "lifecycle --quick") == .value("one-process"))
    #expect(identity([entry(1)], "lifecycle --kind thread") == .value("one-process"))
    #expect(identity([entry(1)], "lifecycle --kind process") == .gap(.notMeasured))
    #expect(identity([entry(1, "lifecycle --workers 9")]) == .gap(.notMeasured))
  }

  @Test("The newest run counts, and the newest finished one where one was stopped")
  func newest() {
    let entries = [entry(1), entry(2, identity: "one-process-each")]
    #expect(identity(entries) == .value("one-process-each"))
    let stopped = entry(3, outcome: .interrupted)
    #expect(identity(entries + [stopped]) == .value("one-process-each"))
    #expect(identity([stopped]) == .gap(.unfinished))
  }

  @Test("A newer run that could tell less takes nothing back")
  func lessDecided() {
    let unsure = entry(2, identity: "inconclusive")
    #expect(identity([entry(1), unsure]) == .value("one-process"))
    #expect(identity([unsure, entry(3)]) == .value("one-process"))
    #expect(identity([unsure]) == .value("inconclusive"))
  }

  @Test("A run with other processors says nothing about this machine")
  func processors() { #expect(identity([entry(1, usable: 1)]) == .gap(.notMeasured)) }

  @Test("A finding that the run does not have is undecided, and other entries are passed over")
  func undecided() throws {
    let evidence = evidence(try Samples.notebook() + [entry(9)], "lifecycle")
    #expect(evidence.findings(of: "lifecycle")["finishing-order"] == .gap(.undecided))
    #expect(evidence.run(of: "lifecycle")?.id == 9)
  }

  @Test("Without Python, what only Python finds is told apart from what was not run")
  func noInterpreter() {
    let line = "race --runtime python --python /no/such/python3"
    let evidence = evidence([entry(1)], line, "race", "lifecycle", hasInterpreter: false)
    #expect(evidence.findings(of: line)["python-lost-updates"] == .gap(.noInterpreter))
    #expect(evidence.findings(of: "race")["lost-updates"] == .gap(.notMeasured))
    #expect(evidence.findings(of: "lifecycle")["finishing-order"] == .gap(.noInterpreter))
  }

  @Test("What runs no experiment has no findings", arguments: ["machine", "", "lifecycle --nope"])
  func others(line: String) {
    let evidence = evidence([], line)
    #expect(evidence.findings(of: line).isEmpty)
    #expect(evidence.run(of: line) == nil)
  }
}
