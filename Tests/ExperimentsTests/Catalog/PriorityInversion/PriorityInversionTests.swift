import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("priority-inversion")
struct PriorityInversionTests {
  private func observations(none: [Double], inheritance: [Double]) -> Observations {
    Observations(
      records: MadeUpRounds.rounds(
        of: PriorityInversion.highWait, PriorityInversion.condition(.none), none)
        + MadeUpRounds.rounds(
          of: PriorityInversion.highWait, PriorityInversion.condition(.inheritance), inheritance))
  }

  @Test(
    "the inversion is told from the wait, the remedy from paired rounds",
    arguments: [
      (19e6, 5e6, 6, ["inverted", "helps"]), (5e6, 5e6, 6, ["not-observed", "inconclusive"]),
      (5e6, 19e6, 6, ["not-observed", "no-difference"]),
      // 6 ms under the mutex and half of the 15 ms of the middle thread.
      (13.4e6, 5e6, 6, ["not-observed", "helps"]), (13.6e6, 5e6, 6, ["inverted", "helps"]),
      (19e6, 5e6, 5, ["inconclusive", "inconclusive"]),
    ])
  func findings(none: Double, inheritance: Double, rounds: Int, expected: [String]) throws {
    let judgement = try PriorityInversion.parse([]).judge(
      observations(
        none: .init(repeating: none, count: rounds),
        inheritance: .init(repeating: inheritance, count: rounds)))
    #expect(judgement.findings.map(\.value) == expected)
  }

  @Test("waits on both sides of the limit decide nothing")
  func undecided() throws {
    let judgement = try PriorityInversion.parse([]).judge(
      observations(none: [1e6, 19e6, 1e6, 19e6, 1e6, 19e6], inheritance: []))
    #expect(judgement.findings.map(\.value) == ["inconclusive", "inconclusive"])
  }

  @Test(
    "a refusal is said with its reason, also that of an earlier version",
    arguments: ["EPERM", "EPERM: needs CAP_SYS_NICE or a real-time limit"])
  func refusal(reason: String) throws {
    let records: [Record] = [.note(.init(.realTimeRefused, text: reason))]
    let subject = try PriorityInversion.parse([])
    let judgement = subject.judge(Observations(records: records))
    #expect(
      subject.exhibits(Observations(records: records), judgement, MadeUpRounds.keys).isEmpty)
    #expect(judgement.findings.map(\.value) == ["not-permitted", "not-permitted"])
    #expect(
      judgement.caveats == [
        .noRealTime(reason: "EPERM")
      ])
  }

  @Test("there are bars and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try PriorityInversion.parse([]), observations(none: [1, 2, 3], inheritance: [1, 2, 3]))
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
    #expect(areDeclared)
  }

  @Test(
    "options outside the range are refused",
    arguments: [["--middle", "0ms"], ["--middle", "1s"], ["--protocol", "hope"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try PriorityInversion.parse(words) }
  }
}
