import Notebook
import Platform
import Results
import Supervision
import Testing

@testable import Shell

@Suite("What the end of a run is called")
struct EndingTests {
  static let endings: [(ending: Ending, outcome: String, code: ExitCode)] = [
    (.finished, "finished", .success),
    (.interrupted(by: .interrupt), "interrupted", .interrupted),
    (.interrupted(by: .terminate), "interrupted", .interrupted),
    (.timedOut(seconds: 14), "timed-out", .failed),
    (.exited(code: 3), "failed", .failed),
    (.killed(by: .kill), "killed", .failed),
    (
      .overLimit(.init(kind: .memory, allowed: 1 << 30, seen: 1 << 31)), "over-limit", .failed
    ),
    (
      .brokenProtocol(line: 4, excerpt: "what"), "broken-protocol", .failed
    ),
    (.couldNotStart(.call("exec", errno: 2)), "failed", .failed),
  ]

  @Test(
    "Each has a name and a status", arguments: endings.indices)
  func told(index: Int) {
    let (ending, outcome, code) = Self.endings[index]
    #expect(ending.outcome.rawValue == outcome)
    #expect(ending.exitCode == code)
  }
}
