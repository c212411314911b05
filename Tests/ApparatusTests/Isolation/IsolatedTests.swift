import Apparatus
import Glibc
import Platform
import TestSupport
import Testing

@Suite struct IsolatedTests {
  @Test("a child hands back its values, and its failures as errors")
  func scenarios() throws {
    let facts = try ProbeProcess("ForkProbe", "isolated").facts
    #expect(facts["values"] == "true")
    #expect(facts["flags"] == "[false, true]")
    #expect(
      facts["crash"] == "\(PlatformError.childEnded(.signaled(.kill, coreDumped: false)))")
    #expect(facts["exit"] == "\(PlatformError.childEnded(.exited(code: 7)))")
    #expect(facts["thrown"] == "\(PlatformError.call("open", errno: ENOENT))")
    #expect(facts["nested"] == "\(PlatformError.forkWithThreads(count: 2))")
    #expect(facts["team inside"] == "[1, 1]")
  }

  @Test("a process with threads is refused a child")
  func refused() {
    #expect(throws: PlatformError.self) { try Isolated.run(results: 1) { $0[0] = 1 } }
  }
}
