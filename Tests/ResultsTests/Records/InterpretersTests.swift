import Testing

@testable import Results

@Suite("Runs in which several interpreters take part")
struct InterpretersTests {
  private static let seen = Record.Note.Name("seen")

  private let observations = Observations(
    records: [
      .note(.init(.interpreter, [.python: "old"], text: "3.11")),
      .note(.init(.interpreter, [.python: "new"], text: "3.13, free-threaded")),
      .note(.init(.usableProcessors, value: 2)), .note(.init(.disturbedRound, value: 3)),
      .note(.init(.unpinned, [.python: "old"])), .note(.init(.unpinned, [.python: "new"])),
      .note(.init(seen, [.python: "new", .kind: "thread"], value: 8)),
      .note(.init(seen, [.kind: "thread"], value: 7)),
      .event(.init(worker: 0, name: "running", start: 0, end: 5, condition: [.kind: "thread"])),
      .event(
        .init(
          worker: 1, name: "running", start: 0, end: 5,
          condition: [.python: "new", .kind: "thread"])),
    ]
      + (0..<5).flatMap { round in
        [
          Record.observation(.init("cost", [.kind: "thread"], round: round, value: 1)),
          .observation(.init("cost", [.python: "new", .kind: "thread"], round: round, value: 2)),
        ]
      } + [.finished(.init(.roundsDone))])

  @Test("They are named in the order in which they took part")
  func named() {
    #expect(observations.interpreters.map(\.name) == ["old", "new"])
    #expect(observations.interpreters.map(\.summary) == ["3.11", "3.13, free-threaded"])
    #expect(Observations().interpreters.isEmpty)
  }

  @Test("What the first one recorded is read without the others")
  func first() {
    let first = observations.ofFirstInterpreter
    #expect(first.conditions(of: .cost) == [[.kind: "thread"]])
    #expect(first.values(.cost, [.kind: "thread"]) == [1, 1, 1, 1])
    #expect(first.events.map(\.worker) == [0])
    #expect(first.notes(Self.seen).map(\.value) == [7])
    #expect(first.finished == .roundsDone)
  }

  @Test("What another one recorded is read without its mark and without the first")
  func other() {
    let other = observations.ofInterpreter("new")
    #expect(other.conditions(of: .cost) == [[.kind: "thread"]])
    #expect(other.values(.cost, [.kind: "thread"]) == [2, 2, 2, 2])
    #expect(other.events.map(\.worker) == [1])
    #expect(other.events.map(\.condition) == [[.kind: "thread"]])
    #expect(other.note(Self.seen, [.kind: "thread"])?.value == 8)
    #expect(other.notes(Self.seen).count == 1)
    #expect(other.finished == .roundsDone)
  }

  @Test("Nobody's notes are lost, and each note counts for the one who noted it")
  func notes() {
    for one in [observations.ofFirstInterpreter, observations.ofInterpreter("new")] {
      #expect(one.notes(.unpinned) == [.init(.unpinned)])
    }
    let read =
      observations.ofFirstInterpreter.notes(Self.seen)
      + observations.ofInterpreter("new").notes(Self.seen)
    #expect(read.count == observations.notes(Self.seen).count)
  }

  @Test("What holds for the run as a whole holds for each")
  func wholeRun() {
    for one in [observations.ofFirstInterpreter, observations.ofInterpreter("new")] {
      #expect(one.usableProcessors == 2)
      #expect(one.dropped == [3])
      #expect(one.interpreters == observations.interpreters)
    }
  }

  @Test("A native run is read as it is")
  func native() {
    let native = Observations(records: [
      .observation(.init("cost", [.kind: "thread"], value: 1)), .note(.init(.unpinned)),
    ])
    #expect(native.ofFirstInterpreter == native)
  }

  @Test("One who took no part recorded nothing")
  func absent() { #expect(observations.ofInterpreter("none").recorded.isEmpty) }
}
