import Apparatus
import Platform
import Testing

@Suite struct WatchedLocksTests {
  @Test("holders, steps and the log follow what is taken and given back")
  func notes() throws {
    let locks = try WatchedLocks(2, workers: 2, between: .thread, log: 16)
    locks.lock(1, by: 0)
    #expect(locks.picture == .init(holders: [nil, 0], waits: [nil, nil], steps: [1, 0]))
    #expect(!locks.tryLock(1, by: 1))
    #expect(!locks.lock(1, by: 1, nanoseconds: 1_000))
    #expect(locks.tryLock(0, by: 1))
    locks.unlock(1, by: 0)
    #expect(locks.picture == .init(holders: [1, nil], waits: [nil, nil], steps: [2, 2]))
    let events = locks.log.entries(of: 1).map { WatchedLocks.Event(rawValue: $0.code) }
    #expect(events == [.givesUp, .waits, .givesUp, .takes])
    #expect(locks.log.entries(of: 0).map(\.held) == [0, 1, 0])
  }

  @Test("who blocks in another thread is seen waiting, and no longer once it has the lock")
  func waiting() throws {
    let locks = try WatchedLocks(1, workers: 2, between: .thread)
    locks.lock(0, by: 0)
    let thread = try KernelThread.create {
      locks.lock(0, by: 1)
      locks.unlock(0, by: 1)
    }
    while locks.picture.waits[1] == nil { Processor.yield() }
    #expect(locks.picture == .init(holders: [0], waits: [nil, 0], steps: [1, 0]))
    locks.unlock(0, by: 0)
    try thread.join()
    #expect(locks.picture == .init(holders: [nil], waits: [nil, nil], steps: [2, 2]))
  }
}
