import Results
import Testing

@Suite("Records are lines of JSON")
struct RecordTests {
  static let records: [Record] = [
    .started(.init(experiment: "race", pid: 12, runtime: "python3.11")),
    .observation(.init("lost-share", Condition("guard=none"), round: 3, value: 0.25)),
    .event(
      .init(
        worker: 1, name: "running", start: 12, end: 99.5, processor: 0, detail: "\"线程\"\n",
        condition: [.kind: "thread"])),
    .event(.init(worker: 0, name: "instant", start: 4, end: 4)),
    .note(.init(.unpinned, [.kind: "thread"], value: 1, numbers: [2], text: "no")),
    .note(.init(.place)),
    .finished(.init(.budgetSpent)), .finished(.init(.roundsDone)), .finished(.init(.narrowEnough)),
  ]

  @Test("A record written is the record read, on one line", arguments: records)
  func roundTrip(record: Record) throws {
    let line = try #require(record.line)
    #expect(line.filter { $0 == UInt8(ascii: "\n") }.count == 1)
    #expect(line.last == UInt8(ascii: "\n"))
    #expect(Record(line: line.dropLast()) == record)
  }

  @Test(
    "The lines are those that the protocol documents",
    arguments: [
      (
        #"{"record":"started","protocol":1,"experiment":"race","pid":123,"runtime":"native"}"#,
        Record.started(.init(experiment: "race", pid: 123, runtime: "native"))
      ),
      (
        #"{"record":"observation","quantity":"q","condition":"","round":3,"value":0.5,"new":1}"#,
        .observation(.init("q", round: 3, value: 0.5))
      ),
      (
        #"{"record":"finished","reason":"budget-spent"}"#, .finished(.init(.budgetSpent))
      ),
    ])
  func documented(line: String, record: Record) {
    #expect(Record(line: Array(line.utf8)) == record)
  }

  @Test(
    "Anything else is no record",
    arguments: [
      "", "{}", "[]", "null", "hello", #"{"record":"other"}"#, #"{"record":"finished"}"#,
      #"{"record":"finished","reason":"tired"}"#,
      #"{"record":"observation","quantity":"q","value":"1"}"#, "{\"record\":\"note\"",
    ])
  func noRecord(line: String) { #expect(Record(line: Array(line.utf8)) == nil) }

  @Test(
    "A number that nothing measured can have is no record",
    arguments: [
      #"{"record":"observation","quantity":"q","condition":"","round":NUMBER,"value":1}"#,
      #"{"record":"observation","quantity":"q","condition":"","round":1,"value":NUMBER}"#,
      #"{"record":"event","worker":NUMBER,"name":"x","start":0,"end":1}"#,
      #"{"record":"event","worker":0,"name":"x","start":NUMBER,"end":1}"#,
      #"{"record":"event","worker":0,"name":"x","start":0,"end":1,"processor":NUMBER}"#,
      #"{"record":"note","name":"x","condition":"","value":NUMBER}"#,
      #"{"record":"note","name":"x","condition":"","numbers":[1,NUMBER]}"#,
    ])
  func unsound(line: String) {
    func record(_ number: String) -> Record? {
      Record(line: Array(line.replacing("NUMBER", with: number).utf8))
    }
    #expect(record("1") != nil)
    for number in ["9223372036854775807", "-9223372036854775808", "1e19", "-1e308", "\"1\""] {
      #expect(record(number) == nil, "\(number)")
    }
  }

  @Test("A number that is not finite has no line", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) {
    #expect(Record.observation(.init("q", value: value)).line == nil)
    #expect(Record.event(.init(worker: 0, name: "x", start: value, end: 1)).line == nil)
    #expect(Record.event(.init(worker: 0, name: "x", start: 1, end: value)).line == nil)
  }
}
