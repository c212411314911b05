import Platform
import Testing

@Suite struct FutexTests {
  @Test("a sleeper wakes when it is woken", arguments: [false, true])
  func wake(shared: Bool) throws {
    let memory = try SharedMemory(byteCount: 4)
    let futex = Futex(at: memory.base, shared: shared)
    let thread = try KernelThread.create { _ = try? futex.wait(while: 0) }
    var woken = 0
    while woken == 0 {
      woken = try futex.wake(1)
      Processor.yield()
    }
    try thread.join()
    #expect(woken == 1)
  }

  @Test("there is no sleep on another value, and no sleep beyond the limit")
  func noSleep() throws {
    let memory = try SharedMemory(byteCount: 4)
    let futex = Futex(at: memory.base, shared: true)
    #expect(try futex.wait(while: 1) == .changed)
    #expect(try futex.wait(while: 0, nanoseconds: 1_000) == .timedOut)
    #expect(try futex.wake(5) == 0)
  }
}
