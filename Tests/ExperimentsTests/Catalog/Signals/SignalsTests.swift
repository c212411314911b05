import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("signals")
struct SignalsTests {
  /// Rounds with the counts of each target, one value a round.
  private func observations(
    ended: [SignalTarget: [Double]] = [:], got: [SignalTarget: [Double]] = [:]
  ) -> Observations {
    Observations(
      records: SignalTarget.allCases.flatMap { target in
        MadeUpRounds.rounds(of: Signals.endedThreads, target.condition, ended[target] ?? [])
          + MadeUpRounds.rounds(of: Signals.receivers, target.condition, got[target] ?? [])
      })
  }

  @Test(
    "what a deadly signal ends is named by the threads that ended, in all rounds alike",
    arguments: [
      ([1.0, 1, 1], Signals.Reach.onlyThread), ([3, 3, 3], .itsProcess),
      ([6, 6, 6], .wholeGroup), ([3, 3, 6], .inconclusive), ([2, 2, 2], .inconclusive),
      ([3, 3], .inconclusive), ([], .inconclusive),
    ])
  func reach(counts: [Double], expected: Signals.Reach) throws {
    let subject = try Signals.parse(["--processes", "2", "--threads", "3"])
    for (name, target) in [
      (Signals.threadReach, SignalTarget.thread), (Signals.processReach, .process),
      (Signals.groupReach, .group),
    ] {
      let judgement = subject.judge(observations(ended: [target: counts]))
      #expect(MadeUpRounds.answer(name, in: judgement) == expected)
    }
  }

  @Test(
    "who gets an awaited signal is named by the threads that got it",
    arguments: [
      (1.0, Signals.ProcessReceivers.oneThread, Signals.GroupReceivers.oneThread),
      (2, .inconclusive, .oneOfEach), (3, .allThreads, .inconclusive),
      (6, .inconclusive, .allThreads), (0, .inconclusive, .inconclusive),
    ])
  func receivers(
    count: Double, ofProcess: Signals.ProcessReceivers, ofGroup: Signals.GroupReceivers
  ) throws {
    let subject = try Signals.parse(["--processes", "2", "--threads", "3"])
    let counts = [Double](repeating: count, count: 6)
    let judgement = subject.judge(observations(got: [.process: counts, .group: counts]))
    #expect(MadeUpRounds.answer(Signals.processReceivers, in: judgement) == ofProcess)
    #expect(MadeUpRounds.answer(Signals.groupReceivers, in: judgement) == ofGroup)
  }

  @Test("each target has a row")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(of: try Signals.parse([]), observations())
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == SignalTarget.allCases.count)
    #expect(areDeclared)
  }

  @Test(
    "options outside the range, or without a meaning, are refused",
    arguments: [
      ["--processes", "1"], ["--processes", "5"], ["--threads", "1"], ["--threads", "5"],
      ["--runtime", "python", "--threads", "3"], ["--python", "newest"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Signals.parse(words) }
  }
}
