import Platform
import Results
import Testing

@testable import Witness

@Suite("What bounds a watched program")
struct BoundDecisionTests {
  private typealias Share = MadeUpWatching.Share

  private static let main = Share(name: "main", waits: [Cause(.join, object: 101): 1])

  private static func busy(_ running: Double, runnable: Double = 0, name: String = "worker")
    -> Share
  {
    Share(name: name, running: running, runnable: runnable, waits: [Cause(.wake): 1 - running])
  }

  private static func four(_ share: Share) -> [Share] {
    [main] + Array(repeating: share, count: 4)
  }

  private static let lock = Cause(.lock, object: 64, holder: 101)

  private static let cases: [(String, [Share], String)] = [
    ("two busy threads on two processors", [main, busy(0.98), busy(0.98)], "processors"),
    (
      "threads that are ready on a machine that others use",
      four(Share(running: 0.2, runnable: 0.7, waits: [Cause(.wake): 0.1])), "processors"
    ),
    (
      "twelve threads for two processors",
      Array(repeating: busy(0.16, runnable: 0.8), count: 12), "too-many-threads"
    ),
    (
      "four threads of Python that compute",
      four(Share(running: 0.25, waits: [Cause(.gil, object: 8): 0.75])), "gil"
    ),
    (
      "the same on a machine that others use",
      four(Share(running: 0.1, runnable: 0.5, waits: [Cause(.gil, object: 8): 0.4])), "gil"
    ),
    (
      "threads that share one lock", four(Share(running: 0.25, waits: [lock: 0.75])), "one-lock"
    ),
    (
      "threads that share several locks",
      four(
        Share(
          running: 0.25,
          waits: [lock: 0.3, Cause(.lock, object: 128, holder: 102): 0.3, .init(.sleep): 0.1])),
      "locks"
    ),
    (
      "one thread works and the others sleep on", [main, busy(0.97), Share(switches: 2)],
      "one-thread"
    ),
    (
      "a producer that computes starves those that wait",
      [
        busy(0.95, name: "producer"),
        Share(running: 0.02, waits: [Cause(.semaphore, object: 8): 0.95], switches: 900),
      ], "input"
    ),
    (
      "consumers of something that comes rarely",
      [Share(running: 0.01, waits: [Cause(.socket, object: 3): 0.98])], "input"
    ),
    ("a program that sleeps", [Share(running: 0.01, waits: [Cause(.sleep): 0.98])], "sleep"),
    (
      "a program that reads files", [Share(running: 0.1, waits: [Cause(.file, object: 3): 0.9])],
      "io"
    ),
    (
      "one of two that do the same has more to do",
      [main, busy(0.9), Share(running: 0.95, waits: [Cause(.wake): 0.05], blocks: 0..<5)],
      "imbalance"
    ),
  ]

  @Test("each sickness has its answer", arguments: cases.indices)
  func answer(_ index: Int) throws {
    let (name, threads, expected) = Self.cases[index]
    #expect(MadeUpWatching(threads).answer("bound-by") == expected, "\(name)")
  }

  @Test("a program that was seen for too short a time is not judged")
  func short() throws {
    var watching = MadeUpWatching([Self.busy(0.98), Self.busy(0.98)])
    watching.blocks = 5
    #expect(watching.answer("bound-by") == "inconclusive")
    let finding = watching.judgement?.findings.first { $0.name == "bound-by" }
    #expect(finding?.ruling?.doubt == .fewRounds(count: 5, needed: Thresholds.rounds))
  }

  @Test("threads that do different things in equal parts bound nothing")
  func open() {
    let watching = MadeUpWatching([
      Share(running: 0.4, waits: [Cause(.call): 0.3, Cause(.paging): 0.3]),
      Share(running: 0.4, waits: [Cause(.call): 0.3, Cause(.paging): 0.3]),
    ])
    #expect(watching.answer("bound-by") == "inconclusive")
  }

  @Test("a proved deadlock is the answer, whatever the shares say")
  func deadlock() throws {
    var watching = MadeUpWatching(
      [Self.main]
        + [102, 101].map {
          Share(waits: [Cause(.lock, object: UInt64($0), holder: $0): 1])
        })
    let graph = WaitGraph(
      [(101, 102), (102, 101)].map { waiter, holder in
        .init(waiter: waiter, cause: Cause(.lock, object: UInt64(holder), holder: holder))
      })
    watching.standstill.take(graph, progress: 0, isBusy: false, at: 0)
    watching.standstill.take(graph, progress: 0, isBusy: false, at: 1_000_000_000)
    watching.ending = .stuck
    #expect(watching.answer("stuck") == "deadlock")
    #expect(watching.answer("bound-by") == "deadlock")
    let report = try #require(watching.report)
    #expect(report.deadlock.map(\.row) == [1, 2])
    #expect(report.deadlock.map(\.end.awaited) == [2, 1])
  }

  @Test("what stands still without a circle is no deadlock, and what waits for input is not stuck")
  func standstill() {
    var watching = MadeUpWatching([Share(waits: [Cause(.semaphore, object: 8): 1])])
    watching.blocks = 100
    watching.ending = .interrupted
    #expect(watching.answer("stuck") == "no-progress")
    var server = MadeUpWatching([Share(waits: [Cause(.socket, object: 3): 1])])
    server.blocks = 100
    server.ending = .interrupted
    #expect(server.answer("stuck") == "no")
    #expect(server.answer("bound-by") == "input")
  }

  @Test(
    "parallelism is said of the whole interval",
    arguments: [(0.02, "none"), (0.5, "at-most-one"), (0.75, "some"), (0.98, "all")])
  func parallelism(_ each: Double, _ expected: String) {
    let watching = MadeUpWatching([Self.busy(each), Self.busy(each)])
    #expect(watching.answer("parallelism") == expected)
  }

  @Test("races are never judged")
  func races() {
    #expect(MadeUpWatching([Self.busy(0.5)]).answer("races") == "not-checked")
  }
}
