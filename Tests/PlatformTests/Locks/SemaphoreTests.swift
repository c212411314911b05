import Platform
import Testing

@Suite struct SemaphoreTests {
  @Test("as many permits as there are can be taken, and one more after one was given back")
  func permits() throws {
    let semaphore = try Semaphore(permits: 2)
    #expect(semaphore.tryWait())
    #expect(semaphore.wait(nanoseconds: 0))
    #expect(!semaphore.tryWait())
    #expect(!semaphore.wait(nanoseconds: 100_000))
    semaphore.post()
    semaphore.wait()
    #expect(!semaphore.tryWait())
  }

  @Test("anybody may give a permit")
  func foreignPermit() throws {
    let semaphore = try Semaphore(permits: 0)
    let thread = try KernelThread.create { semaphore.wait() }
    semaphore.post()
    try thread.join()
    #expect(!semaphore.tryWait())
  }
}
