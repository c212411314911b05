import Lessons
import Notebook
import Results
import Testing

@testable import Shell

@Suite("What the notebook says about claims")
struct ClaimEvidenceTests {
  /// An entry with a run of `lifecycle` that found one identity.
  private func entry(
    _ id: Int, _ plan: String = "lifecycle --rounds 10 --seconds 2 --seed 7",
    identity: String = "one-process", outcome: Outcome = .finished, usable: Int = 2
  ) throws -> NotebookEntry {
    var machine = Samples.machineFacts
    machine.usable = usable
    let result = RunResult(
      experiment: "lifecycle", plan: try #require(Plan(plan)), outcome: outcome, machine: machine,
      figures: [],
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
  func subject() throws {
    #expect(try identity([entry(1)]) == .value("one-process"))
    #expect(try identity([entry(1)], "lifecycle --quick") == .value("one-process"))
    #expect(try identity([entry(1)], "lifecycle --kind thread") == .value("one-process"))
    #expect(try identity([entry(1)], "lifecycle --kind process") == .gap(.notMeasured))
    #expect(try identity([entry(1, "lifecycle --workers 9")]) == .gap(.notMeasured))
  }

  @Test("The newest run counts, and the newest finished one where one was stopped")
  func newest() throws {
    let entries = try [entry(1), entry(2, identity: "one-process-each")]
    #expect(identity(entries) == .value("one-process-each"))
    let stopped = try entry(3, outcome: .interrupted)
    #expect(identity(entries + [stopped]) == .value("one-process-each"))
    #expect(identity([stopped]) == .gap(.unfinished))
  }

  @Test("A newer run that could tell less takes nothing back")
  func lessDecided() throws {
    let unsure = try entry(2, identity: "inconclusive")
    #expect(try identity([entry(1), unsure]) == .value("one-process"))
    #expect(try identity([unsure, entry(3)]) == .value("one-process"))
    #expect(identity([unsure]) == .value("inconclusive"))
  }

  @Test("A run with other processors says nothing about this machine")
  func processors() throws {
    #expect(try identity([entry(1, usable: 1)]) == .gap(.notMeasured))
  }

  @Test("A finding that the run does not have is undecided, and other entries are passed over")
  func undecided() throws {
    let evidence = try evidence(Samples.notebook() + [entry(9)], "lifecycle")
    #expect(evidence.findings(of: "lifecycle")["finishing-order"] == .gap(.undecided))
    #expect(evidence.run(of: "lifecycle")?.id == 9)
  }

  @Test("Without Python, what only Python finds is told apart from what was not run")
  func noInterpreter() throws {
    let line = "race --runtime python --python /no/such/python3"
    let evidence = try evidence([entry(1)], line, "race", "lifecycle", hasInterpreter: false)
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
