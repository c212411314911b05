import Apparatus
import Platform
import Testing

@Suite("a latch")
struct LatchTests {
  @Test("all sleepers wake together")
  func wakes() throws {
    let latch = try Latch()
    let awake = try SharedAtomics(count: 1)
    let threads = try (0..<4).map { _ in
      try KernelThread.create {
        latch.wait()
        awake[0].addOrdered(1)
      }
    }
    try latch.waitForSleepers(4)
    #expect(awake[0].loadAcquire() == 0)
    try latch.open()
    for thread in threads { try thread.join() }
    #expect(awake[0].loadAcquire() == 4)
  }

  @Test("nobody sleeps at an open latch")
  func late() throws {
    let latch = try Latch()
    try latch.open()
    latch.wait()
    try latch.waitForSleepers(1)
  }

  @Test("a forgotten sleeper wakes by itself")
  func forgotten() throws {
    let latch = try Latch(longestSleep: 1_000)
    latch.wait()
    try latch.waitForSleepers(1)
  }
}
