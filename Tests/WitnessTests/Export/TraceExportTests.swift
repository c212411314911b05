import FoundationEssentials
import Testing

@testable import Witness

@Suite("A watching as trace events")
struct TraceExportTests {
  /// What both readers of such files ask of an event.
  private struct Event: Decodable {
    struct Arguments: Decodable {
      let name: String?
      let detail: String?
      let sort_index: Int?
    }
    let ph: String
    let name: String
    let pid: Int
    let tid: Int
    let ts: Double?
    let dur: Double?
    let args: Arguments
  }
  private struct Trace: Decodable {
    let displayTimeUnit: String
    let traceEvents: [Event]
  }

  private func trace(_ watched: Watched) throws -> Trace {
    try JSONDecoder().decode(Trace.self, from: Data(TraceExport(watched).json.utf8))
  }

  private var watched: Watched {
    MadeUpWatching([
      .init(name: "ma\"in\\\u{1}", waits: [Cause(.join, object: 101): 0.9]),
      .init(running: 0.6, waits: [Cause(.lock, object: 64, holder: 100): 0.3]),
    ]).watched
  }

  @Test("every event has a name, and every stretch a beginning and a length")
  func shape() throws {
    let trace = try trace(watched)
    #expect(trace.displayTimeUnit == "ns")
    #expect(Set(trace.traceEvents.map(\.ph)) == ["M", "T", "X"])
    for event in trace.traceEvents where event.ph != "M" {
      #expect(try #require(event.ts) >= 0)
      #expect(try #require(event.dur) > 0)
    }
  }

  @Test("threads go by their numbers and names, in their order")
  func names() throws {
    let events = try trace(watched).traceEvents
    let names = events.filter { $0.name == "thread_name" }.map(\.args.name)
    #expect(names == ["1 ma\"in\\\u{1}", "2 worker"])
    #expect(events.filter { $0.name == "thread_sort_index" }.map(\.args.sort_index) == [0, 1])
  }

  @Test("slices of one thread never overlap, and say who holds the lock")
  func slices() throws {
    let slices = try trace(watched).traceEvents.filter { $0.ph == "X" }
    for (_, own) in Dictionary(grouping: slices, by: \.tid) {
      let sorted = own.sorted { ($0.ts ?? 0) < ($1.ts ?? 0) }
      for (one, next) in zip(sorted, sorted.dropFirst()) {
        #expect((one.ts ?? 0) + (one.dur ?? 0) <= (next.ts ?? 0) + 0.001)
      }
    }
    #expect(slices.contains { $0.args.detail == "0x40, held by 1 ma\"in\\\u{1}" })
  }

  @Test(
    "times are microseconds to the last nanosecond",
    arguments: [(0, "0.000"), (7, "0.007"), (1_050, "1.050"), (123_456_789, "123456.789")])
  func microseconds(_ nanoseconds: Int, _ text: String) {
    #expect(TraceExport.microseconds(nanoseconds) == text)
  }
}
