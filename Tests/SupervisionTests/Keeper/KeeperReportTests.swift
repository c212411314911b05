import Platform
import Testing

@testable import Supervision

@Suite("KeeperReport")
struct KeeperReportTests {
  private static func report(_ change: (inout KeeperReport) -> Void) -> KeeperReport {
    var report = KeeperReport()
    change(&report)
    return report
  }

  @Test(
    "a report read from its own line is the same report",
    arguments: [
      report { $0.status = .exited(code: 3) },
      report { $0.status = .signaled(.segmentationFault, coreDumped: false) },
      report { $0.status = .signaled(.abort, coreDumped: true) },
      report { $0.failure = 2 },
      report {
        $0.overLimit = OverLimit(kind: .processes, allowed: 5, seen: 9)
        $0.usage.survivors = 9
        $0.usage.peakProcesses = 10
        $0.usage.peakMemory = 1 << 40
        $0.usage.userNanoseconds = 11
        $0.usage.systemNanoseconds = 12
      },
    ])
  func roundTrip(report: KeeperReport) {
    #expect(KeeperReport(line: report.line) == report)
  }

  @Test("a line that is no report is refused", arguments: ["", "hello", "exited=0", "failure"])
  func refusal(line: String) {
    #expect(KeeperReport(line: line) == nil)
  }
}
