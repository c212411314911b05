import Platform
import Testing

@Suite("a dormitory")
struct DormitoryTests {
  @Test("all sleepers wake together")
  func wakes() throws {
    let dormitory = try Dormitory()
    let awake = try SharedAtomics(count: 1)
    let threads = try (0..<4).map { _ in
      try KernelThread.create {
        dormitory.sleep()
        awake[0].addOrdered(1)
      }
    }
    try dormitory.wait(for: 4)
    #expect(awake[0].loadAcquire() == 0)
    try dormitory.wakeAll()
    for thread in threads { try thread.join() }
    #expect(awake[0].loadAcquire() == 4)
  }

  @Test("nobody sleeps after the waking")
  func late() throws {
    let dormitory = try Dormitory()
    try dormitory.wakeAll()
    dormitory.sleep()
    try dormitory.wait(for: 1)
  }

  @Test("a forgotten sleeper wakes by itself")
  func forgotten() throws {
    let dormitory = try Dormitory(longestSleep: 1_000)
    dormitory.sleep()
    try dormitory.wait(for: 1)
  }
}
