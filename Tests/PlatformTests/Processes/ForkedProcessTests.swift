import Platform
import TestSupport
import Testing

@Suite struct ForkedProcessTests {
  @Test("a fork is refused while there is another thread")
  func refused() throws {
    let facts = try ProbeProcess("ForkProbe", "fork-with-threads").facts
    #expect(facts == ["error": "\(PlatformError.forkWithThreads(count: 2))"])
  }

  @Test("a fork is refused in this process, which has threads")
  func refusedHere() throws {
    let end = try Semaphore(permits: 0, between: .thread)
    let thread = try KernelThread.create { end.wait() }
    #expect(throws: PlatformError.self) { try ForkedProcess.start { 0 } }
    end.post()
    try thread.join()
  }

  @Test("a fork right after the last other thread was joined is allowed")
  func afterJoin() throws {
    #expect(try ProbeProcess("ForkProbe", "fork-after-join").facts == ["rounds": "200"])
  }

  @Test("the child of a killed parent is killed")
  func orphan() throws {
    let facts = try ProbeProcess("ForkProbe", "orphan").facts
    #expect(facts == ["grandchild": "\(ExitStatus.signaled(.kill, coreDumped: false))"])
  }

  @Test("a child that may outlive its parent is adopted and goes on")
  func outliving() throws {
    let facts = try ProbeProcess("ForkProbe", "outliving").facts
    #expect(facts == ["adopted": "true", "grandchild": "\(ExitStatus.exited(code: 5))"])
  }

  @Test("a child leads the group it was given and neither ignores nor blocks signals")
  func signals() throws {
    let facts = try ProbeProcess("ForkProbe", "signals").facts
    #expect(facts == ["ended": "\(ExitStatus.signaled(.terminate, coreDumped: false))"])
  }
}
