import Platform
import Testing

@testable import Experiments

@Suite("The stage of a crash")
struct CrashStageTests {
  @Test("workers that do not fail give signs of life until they are told to end")
  func told() throws {
    let stage = try CrashStage(workers: 3)
    #expect(stage.others == [0, 2])
    let threads = try stage.others.map { worker in
      try KernelThread.create { stage.live(worker, how: .segfault) }
    }
    let end = MonotonicClock.now() + 5_000_000_000
    while !stage.others.allSatisfy({ stage.beats[$0] > 1 }), MonotonicClock.now() < end {
      Processor.yield()
    }
    stage.tell()
    for thread in threads { try thread.join() }
    let beats = stage.beats
    #expect(beats[0] > 1 && beats[1] == 0 && beats[2] > 1)
    #expect(stage.fault == 0)
    #expect(stage.life(of: 0) != nil && stage.life(of: 1) == nil)
  }
}
