import Platform
import TestSupport
import Testing

@Suite struct ConditionVariableTests {
  @Test("a wait without a signal ends when the time is up, with the mutex held")
  func timeout() throws {
    let mutex = try PthreadMutex()
    let condition = try ConditionVariable()
    mutex.lock()
    #expect(!condition.wait(mutex, nanoseconds: 100_000))
    let free = try SharedArray(repeating: true, count: 1)
    try KernelThread.create { free[0] = mutex.tryLock() }.join()
    #expect(!free[0])
    mutex.unlock()
  }

  @Test("a signal that nobody waits for is lost")
  func lostSignal() throws {
    let mutex = try PthreadMutex()
    let condition = try ConditionVariable()
    condition.signal()
    mutex.lock()
    #expect(!condition.wait(mutex, nanoseconds: 100_000))
    mutex.unlock()
  }

  @Test("two processes take turns by sleeping until the other one has had its own")
  func turns() throws {
    let facts = try ProbeProcess("ForkProbe", "turns").facts
    #expect(facts == ["turns": "100", "ended": "true"])
  }
}
