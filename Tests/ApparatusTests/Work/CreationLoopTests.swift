import Apparatus
import Platform
import TestSupport
import Testing

@Suite struct CreationLoopTests {
  @Test("each loop creates what it names and takes time")
  func loops() throws {
    #expect(try CreationLoop.threads(count: 3) > 0)
    #expect(try CreationLoop.threads(count: 3, stackByteCount: 1 << 20) > 0)
    #expect(CreationLoop.systemCalls(count: 3) > 0)
    let facts = try ProbeProcess("ForkProbe", "creation-loops").facts
    #expect(facts == ["vforks": "true"])
  }

  @Test("a stack too small for the system is an error")
  func tooSmall() {
    #expect(throws: PlatformError.self) {
      try CreationLoop.threads(count: 1, stackByteCount: 1)
    }
  }
}
