@testable import Apparatus
import Experiments
import Glibc
import Platform
import Results
import Terminal
import TestSupport
import Testing

@Suite("What a worker records")
struct RecorderTests {
  private static let cost = Quantity("cost", unit: .nanoseconds, of: "one thing")
  private static let place = Record.Note.Name("place")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The records that a body writes, and the lines that are no records.
  private func records(
    rounds: Int = 5, seconds: Double = 600, seed: UInt64 = 7, _ body: (Recorder) throws -> Void
  ) throws -> [Record] {
    let file = open(folder.path + "/records", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    let channel = FileDescriptor(rawValue: file)
    defer { channel.close() }
    try body(
      Recorder(settings: .init(rounds: rounds, seconds: seconds, seed: seed), channel: channel))
    let lines = (folder.read("records") ?? []).split(separator: UInt8(ascii: "\n"))
    return try lines.map { try #require(Record(line: $0)) }
  }

  @Test("Numbers, events and notes are written in their order, one a line")
  func order() throws {
    let event = Record.Event(worker: 1, name: "running", start: 0, end: 5)
    let found = try records { recorder in
      try recorder.observe(Self.cost, [.kind: "thread"], round: 2, 1.5)
      try recorder.event(event)
      try recorder.note(Self.place, value: 2, text: "two")
    }
    #expect(
      found == [
        .observation(.init("cost", [.kind: "thread"], round: 2, value: 1.5)),
        .event(event), .note(.init(Self.place, value: 2, text: "two")),
      ])
  }

  @Test("A number that is not finite becomes a note", arguments: [Double.nan, .infinity])
  func notFinite(value: Double) throws {
    let found = try records { try $0.observe(Self.cost, [.kind: "thread"], round: 1, value) }
    #expect(found == [.note(.init(.notFinite, [.kind: "thread"], value: 1, text: "cost"))])
  }

  @Test("All rounds are run, each with every condition once")
  func rounds() throws {
    var orders: [[Int]] = []
    _ = try records(rounds: 6) { recorder in
      let reason = try recorder.rounds(conditions: 3) { round, order in
        #expect(round == orders.count)
        orders.append(order)
      }
      #expect(reason == .roundsDone)
      #expect(recorder.stopReason == .roundsDone)
    }
    #expect(orders.count == 6)
    #expect(orders.allSatisfy { $0.sorted() == [0, 1, 2] })
  }

  @Test("The same seed gives the same order, another seed another one")
  func seeds() throws {
    func orders(_ seed: UInt64) throws -> [[Int]] {
      var found: [[Int]] = []
      _ = try records(rounds: 12, seed: seed) { recorder in
        try recorder.rounds(conditions: 4) { _, order in found.append(order) }
      }
      return found
    }
    #expect(try orders(7) == orders(7))
    #expect(try orders(7) != orders(8))
  }

  @Test("A spent budget ends the rounds, and it says so")
  func budget() throws {
    var count = 0
    _ = try records(rounds: 1000, seconds: 0) { recorder in
      let reason = try recorder.rounds(conditions: 1) { _, _ in count += 1 }
      #expect(reason == .budgetSpent)
      #expect(recorder.isBudgetSpent)
    }
    #expect((1..<1000).contains(count))
  }

  @Test(
    "A run that is to go on until it can tell has more rounds, as far as twice as many",
    arguments: [(2, true, 4), (5, true, 10), (5, false, 6), (8, false, 8), (3, false, 6)])
  func goesOn(rounds: Int, isOpen: Bool, expected: Int) throws {
    var count = 0
    let file = open(folder.path + "/records", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    let channel = FileDescriptor(rawValue: file)
    defer { channel.close() }
    let settings = RunSettings(rounds: rounds, seconds: 600, seed: 7, untilDecided: true)
    let recorder = Recorder(settings: settings, channel: channel) { observations in
      // Rounds that were disturbed count as recorded.
      #expect(observations.recorded.count == count)
      return isOpen
    }
    try recorder.rounds(conditions: 1) { round, _ in
      count += 1
      try recorder.observe(Self.cost, round: round, 1)
    }
    #expect(count == expected)
  }

  @Test("Without that wish nobody asks whether something is open")
  func doesNotGoOn() throws {
    var count = 0
    let recorder = Recorder(
      settings: .init(rounds: 2, seconds: 600, seed: 7), channel: FileDescriptor(rawValue: -1)
    ) { _ in
      Issue.record("asked")
      return true
    }
    try recorder.rounds(conditions: 1) { _, _ in count += 1 }
    #expect(count == 2)
  }

  @Test("A condition that cannot be measured is refused once, and the others go on without it")
  func refusals() throws {
    var measured: [Int] = []
    let found = try records(rounds: 4) { recorder in
      try recorder.rounds(of: [[.kind: "thread"], [.kind: "process"], nil]) {
        _, index throws(PlatformError) in
        measured.append(index)
        if index == 1 { throw .unsupported("a process", .machine("not here")) }
      }
    }
    #expect(measured.sorted() == [0, 0, 0, 0, 1, 2, 2, 2, 2])
    let refusals = found.compactMap { record -> Record.Note? in
      if case .note(let note) = record, note.name == .refused { note } else { nil }
    }
    #expect(refusals.map(\.condition) == [[.kind: "process"]])
  }

  @Test("What cannot be measured and has no condition ends the rounds")
  func indispensable() {
    #expect(throws: PlatformError.self) {
      _ = try records { recorder in
        try recorder.rounds(of: [nil]) { _, _ throws(PlatformError) in
          throw .unsupported("a floor", .machine("not here"))
        }
      }
    }
  }

  @Test("What a round throws ends the rounds")
  func failure() {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      _ = try records { try $0.rounds(conditions: 1) { _, _ in throw Failure() } }
    }
  }

  @Test(
    "Words that are no plan make no worker", arguments: [[], ["nothing"], ["lifecycle", "--x"]])
  func noPlan(words: [String]) throws {
    let found = try records { _ in #expect(Worker.run(words: words) == 2) }
    #expect(found.isEmpty)
  }
}
