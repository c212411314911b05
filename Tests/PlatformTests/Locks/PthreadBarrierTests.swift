import Platform
import Testing

@Suite struct PthreadBarrierTests {
  @Test("nobody leaves before as many as there are members have come, in each meeting")
  func meetings() throws {
    let barrier = try PthreadBarrier(members: 2)
    let arrivals = try SharedAtomics(count: 1)
    let thread = try KernelThread.create {
      for _ in 0..<20 {
        arrivals[0].addOrdered(1)
        barrier.meet()
      }
    }
    for meeting in 1...20 {
      barrier.meet()
      #expect(Int(arrivals[0].loadAcquire()) >= meeting)
    }
    try thread.join()
  }

  @Test("a barrier without members is refused")
  func empty() {
    #expect(throws: PlatformError.self) { try PthreadBarrier(members: 0) }
  }
}
