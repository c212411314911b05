import Notebook
import Results
import TestSupport
import Testing

@Suite("Reading a part of the journal")
struct JournalSelectionTests {
  private let journal: Journal
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    journal = Journal(folder: StateFolder(path: temporary.path))
    for (entry, content) in zip(Samples.entries, Samples.contents) {
      try journal.append(content, at: entry.seconds)
    }
  }

  @Test("Answers are everything but the runs")
  func answers() throws {
    #expect(
      try journal.answers().map(\.content.kind) == ["prediction", "outcome", "recall", "badge"])
    #expect(try Journal(folder: StateFolder(path: temporary.path + "/no")).answers().isEmpty)
  }

  @Test("The newest run is found that satisfies a condition, and of the experiment asked for")
  func lastRun() throws {
    var other = Samples.run("creation", plan: "creation --seed 1", findings: ["a": "b"])
    other.caveats = [StatedCaveat(.unpinned, text: #"not "experiment":"race""#)]
    try journal.append(.run(Samples.run(findings: ["lost-updates": "none"])), at: 5)
    try journal.append(.run(other), at: 6)
    let newest = try #require(try journal.lastRun(of: "race"))
    #expect(newest.entry.id == 6 && newest.result.findingValues == ["lost-updates": "none"])
    let some = try journal.lastRun(of: "race") { $0.findingValues["lost-updates"] == "some" }
    #expect(some?.entry.id == 2)
    #expect(try journal.lastRun(of: "locks") == nil)
  }

  @Test("Numbers that were said and measured survive, and those that are none are left out")
  func numbers() throws {
    let asked = QuestionReference(lesson: "faq", step: 1, question: "x-estimate-1")
    let contents: [NotebookEntry.Content] = [
      .numberPrediction(
        .init(
          asked: asked, experiment: "locks", quantity: "lock-cost@lock=mutex", unit: "ns",
          value: .infinity, confidence: 1, language: "zh")),
      .numberOutcome(
        .init(
          prediction: 6, run: 7, value: 25, low: .nan, high: 26, grade: .right)),
    ]
    let written = try contents.map { try journal.append($0, at: 9) }
    let read = try journal.answers().suffix(2)
    #expect(Array(read) == written)
    guard case .numberPrediction(let said) = written[0].content else { return }
    #expect(said.value == nil)
  }
}
