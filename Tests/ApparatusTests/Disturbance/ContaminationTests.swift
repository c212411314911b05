import Apparatus
import Testing

@Suite struct ContaminationTests {
  private static let calm = ProcessorSpeed(dependent: 1, independent: 0.1)

  private static func stretch(
    stolen: Double = 0, after: ProcessorSpeed = calm
  ) -> Contamination {
    Contamination(stolenShare: stolen, before: calm, after: after)
  }

  @Test(
    "each rule drops a stretch for its own reason",
    arguments: [
      (stretch(), []),
      (stretch(stolen: 0.02), []),
      (stretch(stolen: 0.03), [.steal]),
      (stretch(after: ProcessorSpeed(dependent: 1, independent: 0.12)), [.speed]),
      (stretch(after: ProcessorSpeed(dependent: 0.8, independent: 0.1)), [.speed]),
      (
        stretch(stolen: 1, after: ProcessorSpeed(dependent: 2, independent: 0.1)), [.steal, .speed]
      ),
    ] as [(Contamination, [Contamination.Reason])])
  func reasons(stretch: Contamination, expected: [Contamination.Reason]) {
    #expect(stretch.reasons == expected)
  }

  @Test("a stretch of work is watched from start to end")
  func probe() throws {
    let probe = try ContaminationProbe.start()
    BusyWork.spin(nanoseconds: 2_000_000, by: .processorTime)
    let stretch = try probe.stop()
    #expect((0...1).contains(stretch.stolenShare))
    #expect(stretch.before.dependent > 0)
    #expect(stretch.after.dependent > 0)
  }
}
