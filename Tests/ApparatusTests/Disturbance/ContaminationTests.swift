import Apparatus
import Testing

@Suite struct ContaminationTests {
  private static let calm = ProcessorSpeed(dependent: 1, independent: 0.1)

  private static func slice(
    wait: Int = 0, switches: Int = 0, stolen: Double = 0, pressure: Double = 0,
    after: ProcessorSpeed = calm
  ) -> Contamination {
    Contamination(
      elapsed: 1_000, runQueueWait: wait, involuntarySwitches: switches, stolenShare: stolen,
      pressureShare: pressure, before: calm, after: after)
  }

  private static var strict: Contamination.Rules {
    var rules = Contamination.Rules()
    rules.involuntarySwitches = 2
    rules.pressureShare = 0.5
    return rules
  }

  @Test(
    "each rule drops a slice for its own reason",
    arguments: [
      (slice(), []),
      (slice(wait: 50, switches: 2, stolen: 0.02, pressure: 0.5), []),
      (slice(wait: 51), [.wait]),
      (slice(switches: 3), [.switches]),
      (slice(stolen: 0.03), [.steal]),
      (slice(pressure: 0.6), [.pressure]),
      (slice(after: ProcessorSpeed(dependent: 1, independent: 0.12)), [.speed]),
      (slice(after: ProcessorSpeed(dependent: 0.8, independent: 0.1)), [.speed]),
      (slice(wait: 900, stolen: 1), [.wait, .steal]),
    ] as [(Contamination, [Contamination.Reason])])
  func reasons(slice: Contamination, expected: [Contamination.Reason]) {
    #expect(slice.reasons(ContaminationTests.strict) == expected)
    #expect(slice.isClean(ContaminationTests.strict) == expected.isEmpty)
  }

  @Test("a slice of work is watched from start to end")
  func probe() throws {
    let probe = try ContaminationProbe.start()
    BusyWork.spin(nanoseconds: 2_000_000, by: .processorTime)
    let slice = try probe.stop()
    #expect(slice.elapsed >= 2_000_000)
    #expect(slice.runQueueWait >= 0)
    #expect(slice.involuntarySwitches >= 0)
    #expect(slice.before.dependent > 0)
    #expect((0...1).contains(slice.pressureShare))
  }
}
