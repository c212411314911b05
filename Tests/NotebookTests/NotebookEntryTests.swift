import Notebook
import Results
import Testing

@Suite struct NotebookEntryTests {
  @Test(
    "Moments are written as UTC",
    arguments: [
      (0.0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (1_800_000_000.9, "2027-01-15T08:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
      (.nan, ""), (.infinity, ""), (1e300, ""),
    ])
  func time(seconds: Double, text: String) {
    let entry = NotebookEntry(id: 1, seconds: seconds, content: .unknown(kind: "x", .null))
    #expect(entry.time == text)
  }

  @Test("Entries of every kind survive export and import")
  func roundTrip() throws {
    let schedule = SavedSchedule(
      .found, program: "race", text: "x = 0", model: "tso", schedule: "abAB", steps: 4,
      verdict: "never", fewest: 4, puzzle: "race/tso/never")
    let entries =
      Samples.entries + [NotebookEntry(id: 6, seconds: 1_800_000_006, content: .schedule(schedule))]
    let text = try NotebookExport.json(entries)
    #expect(try NotebookExport.entries(json: text) == entries)
  }

  @Test("An outcome that no run decided survives, and belongs to no experiment")
  func withoutRun() throws {
    let outcome = NotebookEntry(
      id: 9, seconds: 1,
      content: .outcome(PredictionOutcome(prediction: 1, run: nil, measured: "6", grade: .right)))
    let text = try NotebookExport.json([outcome])
    #expect(try NotebookExport.entries(json: text) == [outcome])
    let entries = Samples.entries + [outcome]
    #expect(EntrySelection(experiments: ["race"]).entries(of: entries).map(\.id) == [1, 2, 3])
  }

  @Test("Content of a known kind in an unknown shape is kept as it is")
  func unknownShape() throws {
    let text = """
      {"schema":1,"entries":[{"id":4,"seconds":1,"kind":"run","content":{"schema":9,"a":[true]}}]}
      """
    #expect(
      try NotebookExport.entries(json: text) == [
        NotebookEntry(
          id: 4, seconds: 1,
          content: .unknown(
            kind: "run", .object(["schema": .number(9), "a": .list([.flag(true)])])))
      ])
  }

  @Test("A confidence that is no number is none")
  func confidence() {
    var prediction = Samples.prediction
    prediction = Prediction(
      asked: prediction.asked, finding: "x", values: [], confidence: .nan, language: "en")
    #expect(prediction.confidence == nil)
  }
}
