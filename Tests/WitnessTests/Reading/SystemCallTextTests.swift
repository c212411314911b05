import Testing

@testable import Witness

@Suite("What the kernel says of a blocked thread")
struct SystemCallTextTests {
  private func understood(_ text: String) -> SystemCallText? {
    Array(text.utf8).withUnsafeBytes { SystemCallText($0) }
  }

  @Test("a thread that runs, and one outside any call, are told apart from one that has ended")
  func withoutCall() {
    #expect(understood("running\n") == .running)
    #expect(understood("-1 0x7ffc0a20 0x7f81\n") == .outside)
    #expect(understood("-1 0x0 0x0\n") == .ended)
    #expect(understood("") == nil)
    #expect(understood("?\n") == nil)
  }

  @Test("a call comes with its six arguments and its stack")
  func call() throws {
    let text = "202 0x5581 0x80 0x2 0x0 0x5 0xff 0x7ffc9d8 0x7f8e\n"
    guard case .inside(let entry)? = understood(text) else {
      Issue.record("no call")
      return
    }
    #expect(entry.number == 202)
    #expect(entry.arguments == (0x5581, 0x80, 2, 0, 5, 0xff))
    #expect(entry.stack == 0x7ffc9d8)
  }

  @Test("the counters of the scheduler are three numbers")
  func counters() throws {
    let counters = try #require(
      Array("123456789 4000 17\n".utf8).withUnsafeBytes { SchedulerCounters($0) })
    #expect(counters.running == 123_456_789)
    #expect(counters.runnable == 4_000)
    #expect(counters.switches == 17)
    #expect(Array("12\n".utf8).withUnsafeBytes { SchedulerCounters($0) } == nil)
  }
}
