import Experiments
import Notebook
import Results
import Statistics
import Terminal
import Testing

@testable import Shell

@Suite("What the notebook knows about a question")
struct EvidenceSearchTests {
  private static let now = 1_800_000_000.0

  private func run(
    _ id: Int, plan: String, _ finding: String, _ value: String, days: Double = 0, usable: Int = 2,
    caveats: [Caveat] = [], outcome: Outcome = .finished
  ) throws -> NotebookEntry {
    let plan = try #require(Plan(plan))
    let result = RunResult(
      experiment: plan.experiment, plan: plan, outcome: outcome,
      machine: MachineFacts(processors: 2, usable: usable, kernel: "6.1", clockNanoseconds: 25),
      figures: [
        Figure(
          name: "gain", Condition("runtime=native,kind=thread"), unit: .ratio,
          Estimate(value: 1.9, low: 1.8, high: 2, level: 0.95, method: .median, count: 9))
      ],
      findings: [.init(name: finding, value: value, decidedBy: ["gain"])],
      caveats: caveats.map { StatedCaveat($0, text: "") }, seconds: 3, version: "1")
    return NotebookEntry(id: id, seconds: Self.now - days * 86_400, content: .run(result))
  }

  private func evidence(_ entries: [NotebookEntry], _ question: EvidenceQuestion = .nativeThreads)
    -> Evidence?
  {
    EvidenceSearch(entries: entries, now: Self.now, processors: 2).evidence(for: question)
  }

  @Test("The newest run with the finding counts, with its figure and day")
  func newest() throws {
    let found = try #require(
      evidence([
        run(1, plan: "speedup --work cpu", "native-threads", "none"),
        run(2, plan: "speedup --work cpu", "native-threads", "near-linear"),
        run(3, plan: "speedup --work cpu", "python-threads", "none"),
        run(4, plan: "race", "native-threads", "none"),
      ]))
    #expect(found.entry == 2 && found.value == "near-linear" && found.weaknesses.isEmpty)
    #expect(found.figure?.value == 1.9 && found.figure?.unit == .ratio)
    #expect(found.day == "2027-01-15")
  }

  @Test("Another kind of work is another question")
  func work() throws {
    let waiting = try [run(1, plan: "speedup --work io --kind both", "native-threads", "some")]
    #expect(evidence(waiting) == nil)
    #expect(evidence(waiting, .nativeThreadsWaiting)?.entry == 1)
  }

  @Test("A run that did not end by itself does not count")
  func stopped() throws {
    let entries = try [
      run(1, plan: "speedup --work cpu", "native-threads", "none", outcome: .interrupted)
    ]
    #expect(evidence(entries) == nil)
  }

  @Test("What limits a run is kept")
  func weaknesses() throws {
    let plan = "speedup --work cpu"
    let cases: [(NotebookEntry, [Evidence.Weakness])] = try [
      (run(1, plan: plan, "native-threads", "inconclusive"), [.inconclusive]),
      (run(1, plan: plan, "native-threads", "some", days: 31), [.old(days: 31)]),
      (run(1, plan: plan, "native-threads", "some", days: 30), []),
      (run(1, plan: plan, "native-threads", "some", usable: 8), [.otherMachine(processors: 8)]),
      (
        run(
          1, plan: plan, "native-threads", "some",
          caveats: [.loaded(share: 0.5), .notOffered(facility: "", reason: "")]),
        [.caveat("loaded")]
      ),
    ]
    for (entry, expected) in cases { #expect(evidence([entry])?.weaknesses == expected) }
  }

  @Test(
    "Every question is what an experiment of the lab declares", arguments: EvidenceQuestion.allCases
  )
  func declared(question: EvidenceQuestion) throws {
    let words = try TypedLine.words(of: question.command)
    let invocation = try #require(try ExperimentCatalog.invocation(of: words))
    let declaration = type(of: invocation.subject).declaration
    #expect(declaration.findings.contains { $0.name == question.finding })
    #expect(declaration.quantities.contains { $0.name == question.figure.quantity })
  }
}
