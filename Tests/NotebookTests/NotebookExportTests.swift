import Notebook
import Results
import Testing

@Suite("Exports of a notebook")
struct NotebookExportTests {
  @Test("as JSON can be read again")
  func roundTrip() throws {
    let json = try NotebookExport.json(Samples.entries)
    #expect(try NotebookExport.entries(json: json) == Samples.entries)
  }

  @Test("carry the finished steps and exercises of lessons, where there are any")
  func finished() throws {
    let finished = Finished(steps: ["sync-problems": [1, 2, 5]], exercises: ["counter"])
    let json = try NotebookExport.json(Samples.entries, finished: finished)
    #expect(NotebookExport.finished(json: json) == finished)
    #expect(try NotebookExport.entries(json: json) == Samples.entries)
    #expect(NotebookExport.finished(json: try NotebookExport.json(Samples.entries)) == Finished())
  }

  @Test(
    "that cannot be read say why",
    arguments: [
      ("", NotebookError.emptyExport), (" \n", .emptyExport),
      (#"{"schema":1,"entries":[]}"#, .emptyExport), ("{}", .notAnExport), ("[]", .notAnExport),
      (#"{"entries":7}"#, .notAnExport), ("{\"schema\":1,\"entr", .notAnExport),
      (#"{"schema":1,"people":[],"subjects":[]}"#, .notAnExport),
      (#"{"schema":2,"entries":[]}"#, .newerExport(schema: 2, known: 1)),
    ])
  func unreadable(text: String, error: NotebookError) {
    #expect(throws: error) { try NotebookExport.entries(json: text) }
  }

  @Test("as comma-separated values have one row an estimate, in base units")
  func csv() {
    #expect(
      NotebookExport.csv(Samples.entries) == """
        entry,time,experiment,plan,quantity,condition,unit,value,low,high,level,method,count,\
        outcome,findings\r
        2,2027-01-15T08:00:01Z,race,race --threads 2 --guard none --seed 7,lost-share,guard=none,\
        1,0.25,0.125,0.5,0.95,median,20,finished,lost-updates=some\r

        """)
  }

  @Test("quote what commas, quotes and line ends would break, and leave out unknown numbers")
  func quoting() {
    let run = Samples.run(
      plan: "race --note \"a, b\"",
      figures: [Samples.figure("x", "kind=a,b\nc", value: 1e9, low: .nan, high: .infinity)])
    let csv = NotebookExport.csv([NotebookEntry(id: 1, seconds: 0, content: .run(run))])
    #expect(csv.contains(#","race --note ""a, b""",x,"kind=a,b"#))
    #expect(csv.contains(",ns,1000000000.0,,,0.95,"))
  }
}
