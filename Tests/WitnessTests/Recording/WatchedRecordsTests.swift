import Platform
import Results
import Testing

@testable import Witness

@Suite("A watching as records")
struct WatchedRecordsTests {
  private static let lock = Cause(.lock, object: 0x5581, holder: 101)

  private var watching: MadeUpWatching {
    var watching = MadeUpWatching([
      .init(name: "main", waits: [Cause(.join, object: 101): 0.9]),
      .init(running: 0.6, waits: [Cause(.sleep): 0.3]),
      .init(running: 0.2, runnable: 0.1, waits: [Self.lock: 0.7], switches: 42),
    ])
    watching.ending = .ended(.signaled(.segmentationFault, coreDumped: false))
    watching.runtime = .go
    return watching
  }

  @Test("threads, locks, processes and the end come back as they were")
  func back() throws {
    let report = try #require(watching.report)
    #expect(report.threads.map(\.name) == ["main", "worker", "worker"])
    #expect(report.threads[2].identifier == 102)
    #expect(report.threads[2].switches == 42)
    #expect(report.threads[2].waits.map(\.kind) == [.lock])
    #expect(report.threads[2].end?.kind == .lock)
    #expect(report.threads[2].end?.awaited == 1)
    #expect(report.locks.map(\.address) == [0x5581])
    #expect(report.locks.first?.holders == [1])
    #expect(report.groups[.join] == [0])
    #expect(report.groups[.lock] == [2])
    #expect(report.processes.map(\.runtime) == [.go])
    #expect(report.status == .signaled(.segmentationFault, coreDumped: false))
    #expect(report.usable == 2)
  }

  @Test("running, ready, waiting and what was not seen add up to the time of a thread")
  func reconciled() throws {
    for thread in try #require(watching.report).threads {
      let sum = thread.running + thread.runnable + thread.waiting
      #expect(abs(sum - thread.elapsed) < 0.05 * thread.elapsed)
      let told = thread.waits.reduce(0) { $0 + $1.time }
      #expect(told + thread.unseen <= thread.waiting * 1.000_001)
    }
  }

  @Test("an hour makes no more records than a minute")
  func bounded() {
    var long = watching
    long.blocks = BlockClock.most
    var many = long
    many.threads = Array(repeating: watching.threads[2], count: 300)
    #expect(many.watched.records.count { if case .event = $0 { true } else { false } } <= 3_000)
    #expect(long.watched.records.count < 1_000)
  }

  @Test("what is no watching is not read as one")
  func other() {
    #expect(WatchReport(Observations()) == nil)
  }
}
