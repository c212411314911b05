import Platform
import Testing

@Suite struct UsageTests {
  @Test("the difference is taken field by field")
  func arithmetic() {
    var one = Usage()
    one.voluntarySwitches = 5
    one.majorFaults = 2
    one.userTime = 100
    var other = Usage()
    other.voluntarySwitches = 3
    other.involuntarySwitches = 1
    other.systemTime = 7
    #expect((one - other).voluntarySwitches == 2)
    #expect((one - other).involuntarySwitches == -1)
    #expect((one - other).systemTime == -7)
  }

  @Test("work and waiting are counted for the thread that did them")
  func counted() throws {
    let counted = try SharedArray(repeating: Usage(), count: 1)
    try KernelThread.create {
      guard let memory = try? SharedMemory(byteCount: 4) else { return }
      let futex = Futex(at: memory.base, shared: false)
      let before = Usage.current(.thread)
      ProcessorUse.spin(nanoseconds: 20_000_000)
      _ = try? futex.wait(while: 0, nanoseconds: 1_000_000)
      counted[0] = Usage.current(.thread) - before
    }.join()
    #expect(counted[0].userTime + counted[0].systemTime > 0)
    #expect(counted[0].voluntarySwitches >= 1)
  }
}
