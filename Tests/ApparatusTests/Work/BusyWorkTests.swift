import Apparatus
import Testing

@Suite struct BusyWorkTests {
  @Test("the loop and the shortcut come to the same value", arguments: [0, 1, 2, 7, 1_000, 12_345])
  func checked(iterations: Int) {
    for start: UInt64 in [0, 1, .max] {
      #expect(
        BusyWork.compute(iterations: iterations, from: start)
          == BusyWork.expected(iterations: iterations, from: start))
    }
  }

  @Test("the first step is that of the published generator")
  func step() {
    #expect(BusyWork.compute(iterations: 1, from: 0) == 1_442_695_040_888_963_407)
  }

  @Test("spinning does at least one batch of steps")
  func spin() {
    #expect(BusyWork.spin(nanoseconds: 0, by: .wall) == 2_000)
    #expect(BusyWork.spin(nanoseconds: 100_000, by: .processorTime) >= 2_000)
  }

  @Test("a repetition is timed by what all repetitions of one try take")
  func repetitions() {
    var asked: Set<Int> = []
    #expect(BusyWork.nanosecondsEach { asked.insert($0) } > 0)
    #expect(asked.count == 1)
    #expect(BusyWork.nanosecondsPerStep() > 0)
  }
}
