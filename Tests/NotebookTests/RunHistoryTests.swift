import Notebook
import Results
import Testing

@Suite("The history of runs")
struct RunHistoryTests {
  private func entries(_ runs: [(plan: String, outcome: Outcome)]) -> [NotebookEntry] {
    runs.enumerated().map { index, run in
      var result = Samples.run(plan: run.plan)
      result.outcome = run.outcome
      return NotebookEntry(id: index + 1, seconds: Double(index), content: .run(result))
    }
  }

  @Test("gathers plans that ask the same, however long and from whatever seed")
  func subjects() throws {
    let history = RunHistory(
      entries([
        ("race --threads 2 --rounds 5 --seconds 1 --seed 7", .finished),
        ("race --threads 4 --rounds 5 --seconds 1 --seed 8", .finished),
        ("race --threads 2 --rounds 9 --seconds 3 --seed 9", .finished),
      ]), usual: UsualOptions([:]))
    let subjects = try #require(history.subjects["race"])
    #expect(subjects.map(\.plan.description) == ["race --threads 2", "race --threads 4"])
    #expect(subjects[0].runs.map(\.entry.id) == [3, 1])
  }

  @Test("prefers the newest run that was measured to its end")
  func best() throws {
    let history = RunHistory(
      entries([("race", .finished), ("race", .finished), ("race", .interrupted)]),
      usual: UsualOptions([:]))
    #expect(try #require(history.subjects["race"]).map(\.best.entry.id) == [2])
    let stopped = RunHistory(
      entries([("race", .interrupted), ("race", .timedOut)]), usual: UsualOptions([:]))
    #expect(try #require(stopped.subjects["race"]).map(\.best.entry.id) == [2])
  }

  @Test("still finds the runs that were made before an experiment gained an option")
  func newOption() throws {
    let history = RunHistory(
      entries([
        ("race --threads 2 --rounds 5 --seconds 1 --seed 7", .finished),
        ("race --threads 2 --guard none --rounds 5 --seconds 1 --seed 8", .finished),
        ("race --threads 2 --guard lock --rounds 5 --seconds 1 --seed 9", .finished),
      ]),
      usual: UsualOptions([
        "race": [
          PlanOption(name: "--threads", value: "4"), PlanOption(name: "--guard", value: "none"),
        ]
      ]))
    let subjects = try #require(history.subjects["race"])
    #expect(subjects.map { $0.runs.map(\.entry.id) } == [[3], [2, 1]])
  }
}
