import Testing

@testable import Programs

@Suite("A limit is never reached silently")
struct LimitTests {
  private let text = "x = 0; thread A, B, C: repeat: x += 1; if x > 100: x = 0; end; finally x == 0"

  private func report(_ limits: Limits, isCancelled: (Int) -> Bool = { _ in false }) throws
    -> Report
  {
    try Code(text).explored(.sequential, limits: limits, isCancelled: isCancelled)
  }

  @Test("of states")
  func states() throws {
    let report = try report(Limits(states: 2_000))
    #expect(report.limit == .states(2_000))
    #expect(report.keptStates < 2_000 + 2_000)
    #expect(!report.isComplete && !report.holds)
    #expect(report.schedules == .unknown)
    #expect(report.verdicts == [.race])
    #expect(report.outcomes.allSatisfy { $0.schedules == nil })
  }

  @Test("of memory")
  func bytes() throws {
    #expect(try report(Limits(bytes: 1 << 20)).limit == .bytes(1 << 20))
  }

  @Test("of time")
  func time() throws {
    #expect(try report(Limits(duration: .zero)).limit == .time(.zero))
  }

  @Test("set by whoever does not want to wait any longer")
  func cancelled() throws {
    var counts: [Int] = []
    let report = try report(Limits()) { count in
      counts.append(count)
      return counts.count == 2
    }
    #expect(report.limit == .cancelled)
    #expect(counts.count == 2 && counts[0] == 1 && counts[1] > 1_000)
  }

  @Test("of a store buffer")
  func buffer() throws {
    let code = try Code("x = 0; thread A: repeat: x = 1; end; thread B: r = x")
    #expect(code.explored(.sequential).isComplete)
    let report = code.explored(.buffered)
    #expect(report.filledBuffer == Layout.mostWaitingWrites)
    #expect(!report.isComplete)
    // Where no loop writes, the buffer has room for all.
    let many = (1...20).map { "x = \($0)" }.joined(separator: "; ")
    #expect(try Code("x = 0; thread A: \(many); thread B: r = x").explored(.buffered).isComplete)
  }
}
