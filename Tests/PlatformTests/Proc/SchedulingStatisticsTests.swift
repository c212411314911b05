import Platform
import Testing

@Suite struct SchedulingStatisticsTests {
  @Test("the three numbers are run time, wait time and slices")
  func parse() throws {
    let statistics = try #require(SchedulingStatistics(text: "1200 340 5\n"))
    #expect(statistics.running == 1_200)
    #expect(statistics.waiting == 340)
    #expect(statistics.slices == 5)
    #expect(SchedulingStatistics(text: "1 2") == nil)
  }

  @Test("work makes the run time of the thread grow")
  func own() throws {
    let run = try SharedArray(repeating: (0, 0), count: 1)
    try KernelThread.create {
      let before = (try? SchedulingStatistics.ofCaller().running) ?? 0
      ProcessorUse.spin(nanoseconds: 10_000_000)
      run[0] = (before, (try? SchedulingStatistics.ofCaller().running) ?? 0)
    }.join()
    #expect(run[0].1 > run[0].0)
  }
}
