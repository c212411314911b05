import Notebook
import Prompt
import TestSupport
import Testing

@testable import Shell

@Suite("Entries of the notebook that Tab offers")
struct EntryCompletionTests {
  private let sitting: Sitting

  init() throws { sitting = Samples.sitting(try TemporaryFolder()) }

  private func texts(_ items: [Completions.Item]) -> [String] { items.map(\.text) }

  @Test("Nothing is offered where nothing was kept, not even the last run")
  func empty() {
    let completion = EntryCompletion(sitting)
    #expect(completion.entries.isEmpty && completion.runs.isEmpty && completion.findings.isEmpty)
  }

  @Test("Schedules by their words, each with its program and what it reaches")
  func schedules() {
    sitting.archive.note(
      SavedSchedule(
        .found, program: "race", text: "x = 0", model: "sc", schedule: "abab", steps: 4,
        verdict: "finally"))
    let items = EntryCompletion(sitting).schedules
    #expect(items == [.init("abab", summary: "race: finally")])
  }

  @Test("The newest stand first, runs apart from other entries, each with what it is")
  func entries() throws {
    for entry in try Samples.notebook() { sitting.archive.note(entry.content) }
    let completion = EntryCompletion(sitting)
    let all = try sitting.archive.contents().entries
    #expect(texts(completion.entries) == ["last"] + all.reversed().map { "\($0.id)" })
    #expect(completion.runs.count < completion.entries.count)
    #expect(completion.runs.dropFirst().allSatisfy { $0.summary.contains("lifecycle") })
    // What is as usual says nothing of a run.
    #expect(completion.runs.allSatisfy { !$0.summary.contains("--kind thread") })
    #expect(texts(completion.findings).contains("finishing-order"))
    #expect(texts(completion.findings).last == "figures")
  }
}
