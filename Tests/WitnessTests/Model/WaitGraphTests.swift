import Testing

@testable import Witness

@Suite("Who waits for whom")
struct WaitGraphTests {
  private func lock(_ waiter: Int32, _ holder: Int32, switches: Int = 0) -> WaitGraph.Edge {
    .init(
      waiter: waiter, cause: Cause(.lock, object: UInt64(holder) * 64, holder: holder),
      switches: switches)
  }

  @Test(
    "a circle is found wherever it is, and nothing else is taken for one",
    arguments: [
      ([(1, 2), (2, 1)], [1, 2]), ([(5, 6), (1, 2), (2, 3), (3, 1)], [1, 2, 3]),
      ([(4, 4)], [4]), ([(9, 7), (7, 8), (8, 7)], [7, 8]), ([(1, 2), (2, 3)], nil),
      ([(1, 3), (2, 3)], nil), ([], nil),
    ] as [([(Int32, Int32)], [Int32]?)])
  func cycle(_ edges: [(Int32, Int32)], _ expected: [Int32]?) {
    let graph = WaitGraph(edges.map { lock($0.0, $0.1) })
    #expect(graph.cycle?.map(\.waiter) == expected)
  }

  @Test("joining a thread that waits for a lock of the joiner is a circle, too")
  func join() {
    let joins = WaitGraph.Edge(waiter: 1, cause: Cause(.join, object: 2))
    #expect(WaitGraph([joins, lock(2, 1)]).cycle?.count == 2)
  }

  @Test("a circle is a deadlock only after it was the same for a second")
  func proof() {
    var standstill = Standstill()
    let graph = WaitGraph([lock(1, 2), lock(2, 1)])
    standstill.take(graph, progress: 5, isBusy: false, at: 0)
    standstill.take(graph, progress: 5, isBusy: false, at: 999_000_000)
    #expect(standstill.deadlock == nil)
    standstill.take(graph, progress: 5, isBusy: false, at: 1_000_000_000)
    #expect(standstill.deadlock?.cycle.count == 2)
    #expect(standstill.deadlockDuration(at: 3_000_000_000) == 3_000_000_000)
  }

  @Test("a thread that went on in between takes the proof away, and so does a gap")
  func noProof() {
    var moved = Standstill()
    moved.take(WaitGraph([lock(1, 2), lock(2, 1)]), progress: 1, isBusy: false, at: 0)
    moved.take(
      WaitGraph([lock(1, 2, switches: 1), lock(2, 1)]), progress: 2, isBusy: false,
      at: 900_000_000)
    moved.take(
      WaitGraph([lock(1, 2, switches: 1), lock(2, 1)]), progress: 2, isBusy: false,
      at: 1_100_000_000)
    #expect(moved.deadlock == nil)
    var gap = Standstill()
    let graph = WaitGraph([lock(1, 2), lock(2, 1)])
    gap.take(graph, progress: 1, isBusy: false, at: 0)
    gap.take(WaitGraph(), progress: 1, isBusy: false, at: 500_000_000)
    gap.take(graph, progress: 1, isBusy: false, at: 1_200_000_000)
    #expect(gap.deadlock == nil)
  }

  @Test("nothing goes on only where no thread is ready and none was switched to")
  func standstill() {
    var still = Standstill()
    still.take(WaitGraph(), progress: 3, isBusy: true, at: 100)
    still.take(WaitGraph(), progress: 3, isBusy: false, at: 600)
    #expect(still.duration(at: 1_000) == 900)
    still.take(WaitGraph(), progress: 4, isBusy: false, at: 1_100)
    #expect(still.duration(at: 1_100) == 0)
  }
}
