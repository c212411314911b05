import Results
import Statistics
import Testing

@Suite("The result object of a run")
struct RunResultTests {
  @Test("The result object has exactly these keys, in this order")
  func shape() throws {
    let text = try Samples.run().json()
    #expect(
      text == #"{"caveats":[{"facts":{"debugBuild":{}},"name":"debug-build","#
        + #""text":"slow | and\nlong"}],"#
        + #""experiment":"race","findings":[{"decided_by":["lost-share"],"name":"lost-updates","#
        + #""value":"some"}],"machine":{"clock_ns":25.5,"kernel":"Linux 6.1","load":[0.5],"#
        + #""memory":8589934592,"processors":2,"quota":null,"usable":2},"outcome":"finished","#
        + #""plan":"race --threads 2 --rounds 10 --seconds 2 --seed 7","quantities":["#
        + #"{"condition":"guard=none","estimate":{"count":20,"high":0.5,"level":0.95,"low":0.125,"#
        + #""method":"median","value":0.25},"name":"lost-share","unit":"1"}],"schema":1,"#
        + #""seconds":1.5,"version":"1.0.0"}"#)
  }

  @Test("A result survives writing and reading", arguments: [true, false])
  func roundTrip(indented: Bool) throws {
    var result = Samples.run()
    result.outcome = .killed
    result.outcomeDetail = "SIGSEGV"
    result.observations = [.init("lost-share", Condition("guard=none"), round: 3, value: 0.1)]
    result.events = [
      .init(worker: 1, name: "running", start: 12, end: 99.5, processor: 0, detail: "线程")
    ]
    result.notes = [.init(.refused, [.kind: "thread"], text: "not permitted")]
    #expect(try RunResult(json: result.json(indented: indented)) == result)
    let summary = try RunResult(json: result.summary.json())
    #expect(summary.observations == nil && summary.events == nil && summary.notes == nil)
  }

  @Test(
    "A number that is not finite is written as null and read as unknown",
    arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) throws {
    var result = Samples.run(figures: [Samples.figure(number, number)])
    result.seconds = number
    result.machine.clockNanoseconds = number
    result.machine.others["load"] = .number(number)
    result.observations = [.init("share", value: number)]
    result.events = [.init(worker: 0, name: "x", start: number, end: number)]
    let text = try result.json()
    #expect(text.contains(#""seconds":null"#))
    #expect(text.contains(#""load":null"#))
    let read = try RunResult(json: text)
    #expect(read.seconds.isNaN)
    #expect(read.figures.first?.estimate.value.isNaN == true)
    #expect(read.observations?.first?.value.isNaN == true)
    #expect(read.events?.first?.end.isNaN == true)
  }

  @Test("Keys and outcomes of a later version do no harm")
  func laterVersion() throws {
    let text = try Samples.run().json()
      .replacing(#""schema":1"#, with: #""schema":2,"weather":{"sky":"blue"}"#)
      .replacing(#""outcome":"finished""#, with: #""outcome":"evaporated""#)
    let read = try RunResult(json: text)
    #expect(read.schema == 2)
    #expect(read.outcome.rawValue == "evaporated")
    #expect(read.findingValues == ["lost-updates": "some"])
  }

  @Test("What is no result is an error", arguments: ["", "{}", "null", "[1]", "{\"schema\":1}"])
  func noResult(text: String) {
    #expect(throws: JSONError.notAResult) { try RunResult(json: text) }
  }
}

extension String {
  /// The text with the only occurrence of another replaced, without Foundation.
  func replacing(_ find: String, with replacement: String) -> String {
    let start = indices.first { self[$0...].hasPrefix(find) }
    guard let start else { return "'\(find)' does not occur" }
    return String(self[..<start]) + replacement + self[index(start, offsetBy: find.count)...]
  }
}
