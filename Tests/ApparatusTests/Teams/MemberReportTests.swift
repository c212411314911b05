import Platform
import Testing

@testable import Apparatus

@Suite struct MemberReportTests {
  private func report(_ started: Int, _ finished: Int) -> MemberReport {
    let record = MemberRecord(started: started, finished: finished)
    return MemberReport(index: 0, kind: .thread, record: record, life: MemberLife())
  }

  @Test("what a member never wrote is missing from its report")
  func missing() {
    let report = report(0, 0)
    #expect(report.threadIdentifier == nil)
    #expect(report.processorAtStart == nil)
    #expect(report.processorAtEnd == nil)
    #expect(report.arrived == nil)
    #expect(report.running == nil)
  }

  @Test(
    "the overlap is the share of the whole time in which all bodies ran",
    arguments: [
      ([100..<200, 100..<200], 1.0),
      ([100..<200, 150..<250], 1.0 / 3),
      ([100..<200, 200..<300], 0),
      ([100..<200, 300..<400], 0),
      ([100..<400, 200..<300], 1.0 / 3),
      ([100..<500, 200..<500, 100..<400], 0.5),
    ] as [([Range<Int>], Double)])
  func overlap(runs: [Range<Int>], expected: Double) {
    let reports = runs.map { report($0.lowerBound, $0.upperBound) }
    #expect(abs(Team.overlap(reports) - expected) < 1e-12)
  }

  @Test("there is no overlap with a member that did not finish")
  func unfinished() {
    #expect(Team.overlap([report(100, 200), report(100, 0)]) == 0)
  }
}
