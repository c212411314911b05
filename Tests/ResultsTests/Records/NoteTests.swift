import Testing

@testable import Results

@Suite("Notes are facts beside the measurements")
struct NoteTests {
  private static func name(_ text: String) -> Record.Note.Name { .init(text) }

  static let notes: [Record.Note] = [
    .init(.place), .init(.place, value: 3), .init(.place, text: "two words"),
    .init(.place, [.kind: "thread"], value: 3, numbers: [1, 2.5], text: "x"),
    .init(.refused, [.kind: "thread"], text: "not permitted here"),
    .init(.refused, text: "not permitted here"), .init(.refused, [.kind: "thread"]),
    .init(.interpreter, [.python: "python3.13t"], text: "3.13.0, free-threaded"),
    .init(.interpreter, text: "3.13.0, free-threaded"),
    .init(name("durations"), [.via: "pipe"], numbers: [0, 1, 32, 4]),
    .init(name("durations"), numbers: []), .init(name("durations"), text: "a b"),
    .init(name("timed-out"), text: "a b"), .init(name("cycle"), numbers: [0, 1, 1, 0]),
    .init(name("drawn"), [.kind: "thread"], value: 3),
  ]

  @Test("A note written is the note read", arguments: notes)
  func roundTrip(note: Record.Note) throws {
    let text = try JSONText.encode(note)
    #expect(JSONText.decode(Record.Note.self, from: text.utf8) == note)
  }

  @Test("What a note does not have is not written")
  func written() throws {
    #expect(try JSONText.encode(Record.Note(.place)) == #"{"name":"place"}"#)
    let note = Record.Note(.place, [.kind: "thread"], value: 3, numbers: [1, 2.5], text: "x")
    #expect(
      try JSONText.encode(note)
        == #"{"condition":"kind=thread","name":"place","numbers":[1,2.5],"text":"x","value":3}"#)
  }

  static let earlier: [(String, Record.Note)] = [
    (
      #"{"name":"refused","text":"kind=process not permitted here"}"#,
      .init(.refused, [.kind: "process"], text: "not permitted here")
    ),
    (#"{"name":"refused","text":" not permitted"}"#, .init(.refused, text: "not permitted")),
    (#"{"name":"refused","text":"kind=process"}"#, .init(.refused, [.kind: "process"])),
    (#"{"name":"refused"}"#, .init(.refused)),
    (
      #"{"name":"durations","text":"via=pipe 0:1 32:4"}"#,
      .init(name("durations"), [.via: "pipe"], numbers: [0, 1, 32, 4])
    ),
    (
      #"{"name":"durations","text":" 0:1 32:4"}"#,
      .init(name("durations"), numbers: [0, 1, 32, 4])
    ),
    (
      #"{"name":"durations","text":"via=pipe"}"#,
      .init(name("durations"), [.via: "pipe"], numbers: [])
    ),
    (
      #"{"name":"interpreter","text":"python3.13t 3.13.0, free-threaded"}"#,
      .init(.interpreter, [.python: "python3.13t"], text: "3.13.0, free-threaded")
    ),
    (
      #"{"name":"timed-out","text":"kind=thread via=pipe"}"#,
      .init(name("timed-out"), [.kind: "thread", .via: "pipe"])
    ),
    (
      #"{"name":"not-written","text":"kind=thread"}"#,
      .init(name("not-written"), [.kind: "thread"])
    ),
    (
      #"{"name":"no-fault","text":"kind=thread","value":4}"#,
      .init(name("no-fault"), [.kind: "thread"], value: 4)
    ),
    (
      #"{"name":"adopter","text":"keeper of this run","value":7}"#,
      .init(name("adopter"), value: 7, text: "keeper")
    ),
    (
      #"{"name":"adopter","text":"init","value":1}"#,
      .init(name("adopter"), value: 1, text: "init")
    ),
    (#"{"name":"cycle","text":"0:1 1:0"}"#, .init(name("cycle"), numbers: [0, 1, 1, 0])),
    (
      #"{"name":"drawn kind=thread,via=pipe","value":3}"#,
      .init(name("drawn"), [.kind: "thread", .via: "pipe"], value: 3)
    ),
    (#"{"name":"place","text":"two words"}"#, .init(.place, text: "two words")),
  ]

  @Test(
    "A note that an earlier version or a script wrote is read as one of today", arguments: earlier)
  func earlierForm(text: String, expected: Record.Note) {
    #expect(JSONText.decode(Record.Note.self, from: text.utf8) == expected)
  }

  @Test("A note that states its condition is read as it stands")
  func stated() {
    let text = #"{"condition":"","name":"timed-out","text":"a b"}"#
    #expect(
      JSONText.decode(Record.Note.self, from: text.utf8)
        == .init(Self.name("timed-out"), text: "a b"))
  }

  @Test("A number that is not finite is left out", arguments: [Double.nan, .infinity])
  func notFinite(number: Double) {
    #expect(Record.Note(.place, value: number).value == nil)
    #expect(Record.Note(.place, numbers: [1, number]).numbers == nil)
  }
}
