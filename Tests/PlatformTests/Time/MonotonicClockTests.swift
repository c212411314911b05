import Platform
import Testing

@Suite struct MonotonicClockTests {
  @Test("the clock never goes back")
  func order() {
    let times = (0..<1_000).map { _ in MonotonicClock.now() }
    #expect(times == times.sorted())
    #expect((times.last ?? 0) > (times.first ?? 0))
  }

  @Test("the cost and the resolution are positive and the system call costs more")
  func cost() {
    let cost = MonotonicClock.cost()
    #expect(cost.reading > 0)
    #expect(cost.systemCallReading > 0)
    #expect(cost.step > 0)
    #expect(cost.statedResolution > 0)
  }

  @Test("processor time of the thread grows with work and is part of that of the process")
  func processorTime() {
    let before = ProcessorClock.thread()
    ProcessorUse.spin(nanoseconds: 1_000_000)
    let after = ProcessorClock.thread()
    #expect(after - before >= 1_000_000)
    #expect(ProcessorClock.process() >= after)
  }
}
