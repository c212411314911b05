import Notebook
import Platform
import Results
import Supervision
import Testing

@testable import Shell

@Suite("How the end of a run is told")
struct EndingTests {
  static let endings: [(ending: Ending, outcome: String, code: ExitCode, part: String?)] = [
    (.finished, "finished", .success, nil),
    (.interrupted(by: .interrupt), "interrupted", .interrupted, "Stopped by Ctrl-C"),
    (.interrupted(by: .terminate), "interrupted", .interrupted, "SIGTERM"),
    (.timedOut(seconds: 14), "timed-out", .failed, "14 s"),
    (.exited(code: 3), "failed", .failed, "exit code 3"),
    (.killed(by: .kill), "killed", .failed, "SIGKILL"),
    (
      .overLimit(.init(kind: .memory, allowed: 1 << 30, seen: 1 << 31)), "over-limit", .failed,
      "1 GiB"
    ),
    (
      .brokenProtocol(line: 4, excerpt: "what", reason: "no JSON"), "broken-protocol", .failed,
      "line 4"
    ),
    (.couldNotStart(.call("exec", errno: 2)), "failed", .failed, "could not be started"),
  ]

  @Test(
    "Each has a name, a status, and a sentence unless all went well", arguments: endings.indices)
  func told(index: Int) {
    let (ending, outcome, code, part) = Self.endings[index]
    #expect(ending.outcome.rawValue == outcome)
    #expect(ending.exitCode == code)
    #expect((ending.sentence == nil) == (part == nil))
    if let part { #expect(ending.sentence?.contains(part) == true, "\(ending.sentence ?? "")") }
  }
}
