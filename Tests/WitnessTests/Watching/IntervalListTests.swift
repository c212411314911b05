import Testing

@testable import Witness

@Suite("Stretches of one thread")
struct IntervalListTests {
  private func interval(
    _ start: Int, _ end: Int, _ state: Interval.State, _ kind: WaitKind = .unknown
  ) -> Interval {
    Interval(start: start, end: end, state: state, cause: Cause(kind))
  }

  private func list(_ intervals: [Interval]) -> IntervalList {
    intervals.reduce(into: IntervalList()) { $0.append($1) }
  }

  @Test("equal neighbours are one, and nothing has no length")
  func merged() {
    let list = list([
      interval(0, 10, .running), interval(10, 20, .running), interval(20, 20, .waiting),
      interval(20, 30, .waiting, .gil), interval(30, 40, .waiting, .lock),
    ])
    #expect(
      list.intervals == [
        interval(0, 20, .running), interval(20, 30, .waiting, .gil),
        interval(30, 40, .waiting, .lock),
      ])
  }

  @Test("coarser ones cover the same time without a gap, in the state that took most of it")
  func coarsened() {
    let fine = list(
      (0..<100).map { index in
        interval(
          index * 10, index * 10 + (index % 4 == 0 ? 10 : 10), index % 4 == 0 ? .running : .waiting)
      })
    let coarse = fine.coarsened(to: 100)
    #expect(coarse.intervals.first?.start == 0)
    #expect(coarse.intervals.last?.end == 1_000)
    #expect(zip(coarse.intervals, coarse.intervals.dropFirst()).allSatisfy { $0.end == $1.start })
    #expect(coarse.intervals.allSatisfy { $0.state == .waiting })
    #expect(coarse.intervals.count < fine.intervals.count)
  }

  @Test("a stretch that is long enough stays as it is")
  func kept() {
    let long = list([interval(0, 500, .waiting, .gil), interval(500, 900, .running)])
    #expect(long.coarsened(to: 100) == long)
  }
}
