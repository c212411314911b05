import ArgumentParser
import Platform
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("deadlock")
struct DeadlockTests {
  func observations(
    _ deadlocked: [Deadlock.Remedy: [Double]], short: (Int, Int) = (0, 50),
    long: (Int, Int) = (50, 50)
  ) throws -> Observations {
    var records: [Record] = []
    for (remedy, values) in deadlocked {
      for (round, value) in values.enumerated() {
        let condition = Deadlock.condition(remedy)
        records.append(
          .observation(.init("deadlocked", condition: condition, round: round, value: value)))
      }
    }
    let gaps = try Deadlock.parse([]).gaps
    for (gap, counts) in [(gaps[0], short), (gaps[4], long)] {
      for (name, count) in [("deadlocks", counts.0), ("encounters", counts.1)] {
        records.append(
          .observation(.init(name, condition: Deadlock.condition(gap), value: Double(count))))
      }
    }
    records.append(.note(.init("cycle", text: "0:1 1:0")))
    records.append(
      .event(
        .init(worker: 0, name: "free", start: 0, end: 9, condition: "remedy=none;view=workers"))
    )
    return Observations(records: records)
  }

  func value(_ name: String, of judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "blocked runs are counted without a remedy",
    arguments: [
      ([1.0, 1, 1], "every-run"), ([0.0, 1], "some-runs"), ([0.0, 0, 0], "not-observed"),
      ([1.0], "inconclusive"),
    ])
  func deadlock(runs: [Double], expected: String) throws {
    let judgement = try Deadlock.parse([]).judge(observations([.none: runs]))
    #expect(value("deadlock", of: judgement) == expected)
  }

  @Test(
    "one blocked run of one remedy is enough to refute it",
    arguments: [
      ([0.0, 0, 0], [0.0, 0, 0], "all-hold"), ([0.0, 0, 0], [0.0, 1, 0], "one-blocked"),
      ([0.0], [0.0, 0, 0], "inconclusive"),
    ])
  func remedies(order: [Double], others: [Double], expected: String) throws {
    let judgement = try Deadlock.parse([]).judge(
      observations([.order: order, .tryLock: others, .timeOut: others, .oneLock: others]))
    #expect(value("lock-remedies", of: judgement) == expected)
  }

  @Test(
    "the chance grows only where the intervals are apart",
    arguments: [
      ((0, 50), (50, 50), "grows"), ((50, 50), (0, 50), "shrinks"),
      ((10, 50), (12, 50), "inconclusive"), ((0, 0), (0, 0), "inconclusive"),
    ])
  func gapEffect(short: (Int, Int), long: (Int, Int), expected: String) throws {
    let judgement = try Deadlock.parse([]).judge(observations([:], short: short, long: long))
    #expect(value("gap-effect", of: judgement) == expected)
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
    let observations = try observations([.none: [1, 1, 1]])
    let blocks = try Deadlock.parse([]).exhibits(
      observations, try Deadlock.parse([]).judge(observations))
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
