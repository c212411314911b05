import Platform
import Testing

@testable import Experiments

@Suite("The heartbeats of workers of which one fails")
struct CrashHeartbeatsTests {
  @Test("workers that do not fail give signs of life until they are told to end")
  func told() throws {
    let heartbeats = try CrashHeartbeats(workers: 3)
    #expect(heartbeats.others == [0, 2])
    let threads = try heartbeats.others.map { worker in
      try KernelThread.create { heartbeats.live(worker, how: .segfault) }
    }
    let end = MonotonicClock.now() + 5_000_000_000
    while !heartbeats.others.allSatisfy({ heartbeats.beats[$0] > 1 }), MonotonicClock.now() < end {
      Processor.yield()
    }
    heartbeats.tellToEnd()
    for thread in threads { try thread.join() }
    let beats = heartbeats.beats
    #expect(beats[0] > 1 && beats[1] == 0 && beats[2] > 1)
    #expect(heartbeats.fault == 0)
    #expect(heartbeats.life(of: 0) != nil && heartbeats.life(of: 1) == nil)
  }
}
