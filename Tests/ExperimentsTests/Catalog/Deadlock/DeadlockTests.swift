import Apparatus
import ArgumentParser
import Platform
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("deadlock")
struct DeadlockTests {
  private func observations(
    _ deadlocked: [Deadlock.Remedy: [Double]], short: (Int, Int) = (0, 50),
    long: (Int, Int) = (50, 50)
  ) throws -> Observations {
    var records = deadlocked.flatMap { remedy, values in
      MadeUpRounds.rounds(of: Deadlock.deadlocked, Deadlock.condition(remedy), values)
    }
    let gaps = try Deadlock.parse([]).gaps
    for (gap, counts) in [(gaps[0], short), (gaps[4], long)] {
      let condition = Deadlock.condition(gap)
      records += MadeUpRounds.rounds(of: Deadlock.deadlocks, condition, [Double(counts.0)])
      records += MadeUpRounds.rounds(of: Deadlock.encounters, condition, [Double(counts.1)])
    }
    let unremedied = Deadlock.condition(.none)
    records.append(.note(.init(.cycle, unremedied, numbers: [0, 1, 1, 0])))
    records.append(
      .event(
        .init(
          worker: 0, name: DeadlockState.free.rawValue, start: 0, end: 9,
          condition: unremedied.seen(as: .workers))))
    return Observations(records: records)
  }

  @Test(
    "blocked runs are counted without a remedy",
    arguments: [
      ([1.0, 1, 1], Answers.Deadlock.everyRun), ([0.0, 1], .someRuns),
      ([0.0, 0, 0], .notObserved), ([1.0], .inconclusive), ([], .inconclusive),
    ])
  func deadlock(runs: [Double], expected: Answers.Deadlock) throws {
    let judgement = try Deadlock.parse([]).judge(observations([.none: runs]))
    #expect(MadeUpRounds.answer(Deadlock.deadlock, in: judgement) == expected)
  }

  @Test(
    "one blocked run of one remedy is enough to refute it",
    arguments: [
      ([0.0, 0, 0], [0.0, 0, 0], Answers.RemediesHold.allHold),
      ([0.0, 0, 0], [0.0, 1, 0], .oneBlocked), ([], [1.0], .oneBlocked),
      ([0.0], [0.0, 0, 0], .inconclusive), ([], [0.0, 0, 0], .inconclusive),
    ])
  func remedies(order: [Double], others: [Double], expected: Answers.RemediesHold) throws {
    let judgement = try Deadlock.parse([]).judge(
      observations([.order: order, .tryLock: others, .timeOut: others, .oneLock: others]))
    #expect(MadeUpRounds.answer(Deadlock.lockRemedies, in: judgement) == expected)
  }

  @Test(
    "the chance grows only where the intervals are apart",
    arguments: [
      ((0, 50), (50, 50), Deadlock.GapEffect.grows), ((50, 50), (0, 50), .shrinks),
      ((10, 50), (12, 50), .inconclusive), ((10, 50), (10, 50), .inconclusive),
      ((0, 0), (0, 0), .inconclusive),
    ])
  func gapEffect(
    short: (Int, Int), long: (Int, Int), expected: Deadlock.GapEffect
  ) throws {
    let judgement = try Deadlock.parse([]).judge(observations([:], short: short, long: long))
    #expect(MadeUpRounds.answer(Deadlock.gapEffect, in: judgement) == expected)
  }

  @Test("one chosen way of locking is judged alone")
  func chosen() throws {
    let observations = try observations([.order: [0, 0, 0]])
    let order = try Deadlock.parse(["--remedy", "order"]).judge(observations)
    #expect(order.findings.map(\.name) == ["lock-remedies"])
    let none = try Deadlock.parse(["--remedy", "none"]).judge(observations)
    #expect(none.findings.map(\.name) == ["deadlock", "gap-effect"])
  }

  @Test("there are the circle, a timeline, a curve and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Deadlock.parse([]), try observations([.none: [1, 1, 1]]))
    let kinds = blocks.map { block -> String in
      switch block {
      case .chart(.graph): "graph"
      case .chart(.timeline): "timeline"
      case .chart(.curves): "curves"
      case .table: "table"
      default: "other"
      }
    }
    #expect(kinds == ["graph", "timeline", "timeline", "table", "curves", "table"])
    #expect(areDeclared)
  }

  @Test(
    "gaps outside the range and unknown remedies are refused",
    arguments: [["--gap", "11ms"], ["--remedy", "hope"], ["--kind", "robot"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Deadlock.parse(words) }
  }

  @Test("the words of a plan can be typed again")
  func plan() throws {
    let words = PlanOption.options(of: try Deadlock.parse(["--remedy", "try-lock"]))
    #expect(words[0] == PlanOption(name: "--remedy", value: "try-lock"))
    #expect(try Deadlock.parse([]).remedy == nil)
    #expect(try Deadlock.parse([]).gap == TimeSpan(nanoseconds: 64_000))
  }
}
