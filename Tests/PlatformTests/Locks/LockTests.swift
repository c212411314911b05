import Platform
import TestSupport
import Testing

@Suite struct LockTests {
  static let kinds: [@Sendable () throws -> any Lock] = [
    { try PthreadMutex() }, { try PthreadMutex(between: .thread) },
    { try PthreadMutex(.priorityInheritance) }, { try PthreadMutex(.robust) }, { try SpinLock() },
    { try SpinLock(looksBeforeYield: 0) }, { try Semaphore() }, { try ReaderWriterLock() },
    { try ReaderWriterLock(between: .thread, preferring: .writers) },
  ]

  @Test(
    "an ordinary addition loses nothing under any lock",
    arguments: ["locks-of-threads", "locks-of-processes"])
  func exclusion(scenario: String) throws {
    let facts = try ProbeProcess("ForkProbe", scenario).facts
    #expect(facts.count == 7)
    for (name, count) in facts { #expect(count == "6000", "\(name)") }
  }

  @Test(
    "a held lock is refused at once or when the time is up, a free one is given", arguments: kinds)
  func limits(make: @Sendable () throws -> any Lock) throws {
    let lock = try make()
    #expect(lock.lock(nanoseconds: 0))
    let answers = try SharedArray(repeating: true, count: 2)
    try KernelThread.create {
      answers[0] = lock.tryLock()
      answers[1] = lock.lock(nanoseconds: 200_000)
    }.join()
    #expect(Array(answers.elements) == [false, false])
    lock.unlock()
    #expect(lock.tryLock())
    lock.unlock()
  }

  @Test("two readers are in together, a writer is not, and a writer keeps readers out")
  func readers() throws {
    let lock = try ReaderWriterLock()
    lock.lockForReading()
    #expect(lock.lockForReading(nanoseconds: 0))
    #expect(!lock.tryLock())
    lock.unlock()
    lock.unlock()
    lock.lock()
    let entered = try SharedArray(repeating: true, count: 1)
    try KernelThread.create { entered[0] = lock.lockForReading(nanoseconds: 100_000) }.join()
    #expect(!entered[0])
    lock.unlock()
  }

  @Test("a robust mutex tells the next owner that the last one died, and can be repaired or lost")
  func deadOwner() throws {
    let facts = try ProbeProcess("ForkProbe", "dead-owner").facts
    #expect(
      facts == [
        "first": "ownerDied", "second": "acquired", "unrepaired": "ownerDied",
        "after": "unrecoverable",
      ])
  }
}
