import Apparatus
import Platform
import Results
import Testing

@testable import Experiments

@Suite struct LockTimelineTests {
  func entry(
    _ time: Int, _ event: WatchedLocks.Event, lock: Int32, held: Int32
  ) -> EventLog.Entry {
    .init(time: time, code: event.rawValue, object: lock, held: held)
  }

  func timeline(incomplete: [Bool] = [false, false]) -> LockTimeline? {
    LockTimeline(
      [
        [
          entry(0, .waits, lock: 0, held: 0), entry(100, .takes, lock: 0, held: 1),
          entry(10_000, .releases, lock: 0, held: 0),
        ],
        [entry(5_000, .waits, lock: 0, held: 0), entry(10_000, .takes, lock: 0, held: 1)],
      ], incomplete: incomplete)
  }

  @Test("workers are drawn from entry to entry and the last state to the end")
  func workers() throws {
    let events = try #require(timeline()).workerEvents([.kind: "thread"]) { held, waitsFor in
      waitsFor.map { "waits \($0)" } ?? "has \(held)"
    }
    #expect(events.map(\.name) == ["waits 0", "has 1", "has 0", "has 0", "waits 0", "has 1"])
    #expect(events.map(\.start) == [0, 100, 10_000, 0, 5_000, 10_000])
    #expect(events.map(\.end) == [100, 10_000, 12_000, 5_000, 10_000, 12_000])
    #expect(events.allSatisfy { $0.condition.text == "kind=thread,view=workers" })
  }

  @Test("a stretch carries what is made of the entry that it begins with")
  func details() throws {
    let events = try #require(timeline()).workerEvents(
      [.kind: "thread"], detail: { $0.held > 0 ? "\($0.time)" : nil }
    ) { _, _ in "drawn" }
    #expect(events.map(\.detail) == [nil, "100", nil, nil, nil, "10000"])
  }

  @Test("a lock is drawn with its holder, also when nobody gave it back")
  func locks() throws {
    let events = try #require(timeline()).lockEvents(1, [.kind: "thread"])
    #expect(events.allSatisfy { $0.condition.text == "kind=thread,view=locks" })
    #expect(events.map(\.name) == ["free", "held", "held"])
    #expect(events.map(\.detail) == [nil, "1", "2"])
    #expect(events.map(\.start) == [0, 100, 10_000])
    #expect(events.map(\.end) == [12_000, 10_000, 12_000])
  }

  @Test("the picture begins where the last incomplete log begins")
  func window() throws {
    #expect(try #require(timeline(incomplete: [false, true])).window == 5_000...11_000)
    #expect(LockTimeline([[], []], incomplete: [false, false]) == nil)
  }
}
