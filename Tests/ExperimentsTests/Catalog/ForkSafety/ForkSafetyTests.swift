import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("fork-safety")
struct ForkSafetyTests {
  /// Rounds of two children each, of which so many hung in the first round.
  private func observations(
    hung: [ForkSafety.Way: Double] = [:], rounds: Int = 6
  ) -> Observations {
    Observations(
      records: ForkSafety.Way.allCases.flatMap { way in
        let counts = (0..<rounds).map { $0 == 0 ? hung[way] ?? 0 : 0 }
        return MadeUpRounds.rounds(
          of: ForkSafety.children, way.condition, .init(repeating: 2, count: rounds))
          + MadeUpRounds.rounds(of: ForkSafety.hung, way.condition, counts)
      })
  }

  @Test(
    "each child is a trial of its own, and one that hung is enough",
    arguments: [
      ([:], 6, ["not-observed", "holds", "all-hold"]),
      ([.fork: 1], 6, ["some-runs", "holds", "all-hold"]),
      ([.fork: 12], 6, ["every-run", "holds", "all-hold"]),
      ([.hooks: 1], 6, ["not-observed", "fails", "all-hold"]),
      ([.spawn: 1], 6, ["not-observed", "holds", "one-blocked"]),
      ([.forkFirst: 1], 6, ["not-observed", "holds", "one-blocked"]),
      ([:], 1, ["inconclusive", "inconclusive", "inconclusive"]),
    ] as [([ForkSafety.Way: Double], Int, [String])])
  func findings(hung: [ForkSafety.Way: Double], rounds: Int, expected: [String]) throws {
    let judgement = try ForkSafety.parse([]).judge(observations(hung: hung, rounds: rounds))
    #expect(judgement.findings.map(\.value) == expected)
  }

  @Test("how often the lock was held is a share of the forks, not the middle of them")
  func held() throws {
    let records = observations().recorded.map { Record.observation($0) }
    let seen = Observations(
      records: records + MadeUpRounds.rounds(of: ForkSafety.heldShare, .none, [1, 1, 1, 0]))
    #expect(try ForkSafety.parse([]).judge(seen).estimate(ForkSafety.heldShare)?.value == 0.75)
  }

  @Test("each way has a row")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try ForkSafety.parse([]), observations())
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == ForkSafety.Way.allCases.count)
    #expect(areDeclared)
  }

  @Test("options outside the range are refused", arguments: [["--held", "4"], ["--held", "96"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try ForkSafety.parse(words) }
  }
}

@Suite("Children beside a held lock are played", .enabled(if: FoundInterpreters.usual != nil))
struct ForkSafetyScriptTests {
  @Test("A child of a fork has the lock as it was, and hooks or a new interpreter make it free")
  func played() throws {
    let records = try PythonLines.play(
      """
      import importlib, threading
      def main():
        safety = importlib.import_module('fork-safety')
        safety.warnings.simplefilter('ignore')
        os.register_at_fork(before=safety.Hooks.before,
            after_in_parent=safety.Hooks.after, after_in_child=safety.Hooks.after)
        for number in lab.rounds():
          lab.note('free', text=str(safety.fork()))
          safety.lock.acquire()
          lab.note('held', text=str(safety.fork()))
          lab.note('spawn', text=str(safety.spawn()))
          threading.Timer(0.2, safety.lock.release).start()
          safety.Hooks.is_on = True
          lab.note('hooks', text=str(safety.fork()))
          safety.Hooks.is_on = False
      if __name__ == '__main__':
        main()
      """, beside: "fork-safety", within: 60)
    let outcomes = [("free", "True"), ("held", "False"), ("spawn", "True"), ("hooks", "True")]
    #expect(records == outcomes.map { .note(.init(.init($0), text: $1)) })
  }
}
