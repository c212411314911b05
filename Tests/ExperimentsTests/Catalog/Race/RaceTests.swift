import ArgumentParser
import Platform
import Results
import Statistics
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the race makes of its rounds")
struct RaceTests {
  /// Rounds of every guard with costs in nanoseconds that drift by a few percent.
  private func observations(
    lost: Double = 400, guardedLost: Double = 0, rounds: Int = 8, overlap: Double = 0.98,
    running: Double = 1.95, atomic: Double = 6, mutex: Double = 95, passed: Double = 0,
    of guards: [RaceGuard] = RaceGuard.all.measured, processors: Double = 2
  ) -> Observations {
    let costs: [RaceGuard: Double] = [
      .none: 1, .mutex: mutex, .atomic: atomic, .spin: 50, .semaphore: 200, .rwlock: 120,
      .queue: 70,
    ]
    var records = [Record.note(.init("usable-processors", value: processors))]
    for round in 0..<rounds {
      for (index, guarded) in guards.reversed().enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        let missing = guarded == .none ? lost : guardedLost
        let figures = [
          ("lost-count", missing), ("lost-share", missing / 1_000), ("updates", 1_000),
          ("update-cost", (costs[guarded] ?? 1) * drift), ("overlap", overlap),
          ("running", running),
        ]
        records += figures.map {
          .observation(.init($0.0, condition: guarded.condition, round: round, value: $0.1))
        }
      }
      records.append(
        .observation(
          .init(
            "looked-fine", condition: "test=slice", round: round, value: lost == 0 ? 1 : 0)))
      records += (0..<Race.testsEach).map { test in
        let fine = Double(test) < passed * Double(Race.testsEach)
        return .observation(
          .init("looked-fine", condition: "test=short", round: round, value: fine ? 1 : 0))
      }
    }
    return Observations(records: records)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "Nothing lost is a finding only when the workers ran at the same time",
    arguments: [
      (lost: 400.0, overlap: 0.98, running: 1.9, "some"), (0, 0.98, 1.9, "none"),
      (0, 0.5, 1.9, "inconclusive"), (0, 0.98, 1.0, "inconclusive"), (3, 0.1, 0.9, "some"),
    ])
  func lostUpdates(lost: Double, overlap: Double, running: Double, expected: String) throws {
    let judgement = try Race.parse([]).judge(
      observations(lost: lost, overlap: overlap, running: running))
    #expect(finding("lost-updates", in: judgement) == expected)
  }

  @Test(
    "Short tests pass never, sometimes or always, whatever the long slices lose",
    arguments: [(0.0, "none-passed"), (0.6, "some-passed"), (1, "all-passed")])
  func unguardedTests(passed: Double, expected: String) throws {
    let judgement = try Race.parse([]).judge(observations(passed: passed))
    #expect(finding("unguarded-tests", in: judgement) == expected)
    #expect(judgement.estimate("looked-fine", condition: "test=short")?.value == passed)
  }

  @Test("One round of short tests decides nothing")
  func fewTests() throws {
    let judgement = try Race.parse([]).judge(observations(rounds: 1, passed: 1))
    #expect(finding("unguarded-tests", in: judgement) == "inconclusive")
    #expect(judgement.caveats == [.fewRounds(count: 1, needed: 6)])
  }

  @Test(
    "A guard holds only where updates are lost without it",
    arguments: [(400.0, 0.0, "holds"), (400, 2, "fails"), (0, 0, "inconclusive")])
  func guardEffect(lost: Double, guardedLost: Double, expected: String) throws {
    let judgement = try Race.parse([]).judge(observations(lost: lost, guardedLost: guardedLost))
    #expect(finding("guard-effect", in: judgement) == expected)
  }

  @Test(
    "The cheapest guard must be cheaper than each of the others beyond doubt",
    arguments: [(6.0, 95.0, "atomic"), (300, 20, "mutex"), (20, 20, "inconclusive")])
  func cheapest(atomic: Double, mutex: Double, expected: String) throws {
    let judgement = try Race.parse([]).judge(observations(atomic: atomic, mutex: mutex))
    #expect(finding("cheapest-guard", in: judgement) == expected)
  }

  @Test("Every guard can be found the cheapest", arguments: RaceGuard.all.measured.dropFirst())
  func everyGuard(guarded: RaceGuard) throws {
    #expect(Race.CheapestGuard(rawValue: guarded.rawValue) != nil)
  }

  @Test("A price is what an update costs in unguarded ones, and guards keep their order")
  func prices() throws {
    let judgement = try Race.parse([]).judge(observations())
    let price = try #require(judgement.estimate("guard-price", condition: "guard=atomic"))
    #expect(abs(price.value - 6) < 0.3)
    let order = judgement.quantities.filter { $0.name == "update-cost" }.map(\.condition)
    #expect(order == RaceGuard.all.measured.map(\.condition))
  }

  @Test("With one guard only that one is judged")
  func oneGuard() throws {
    let race = try Race.parse(["--guard", "spin"])
    let judgement = race.judge(observations(of: race.guard.measured))
    #expect(race.guard.measured == [.none, .spin])
    #expect(judgement.findings.map(\.name) == ["lost-updates", "unguarded-tests", "guard-effect"])
    let unguarded = try Race.parse(["--guard", "none"])
    #expect(
      unguarded.judge(observations(of: [.none])).findings.map(\.name)
        == ["lost-updates", "unguarded-tests"])
  }

  @Test("More workers than processors and refused binding are said")
  func caveats() throws {
    let one = try Race.parse([]).judge(observations(processors: 1))
    #expect(one.caveats == [.fewerProcessorsThanWorkers(processors: 1, workers: 2)])
  }

  @Test("A run that measured nothing is inconclusive and does not fail")
  func nothing() throws {
    let race = try Race.parse([])
    let judgement = race.judge(Observations())
    #expect(Set(judgement.findings.map(\.value)) == ["inconclusive"])
    #expect(!race.exhibits(Observations(), judgement).isEmpty)
  }

  @Test("The run is shown as a table of all guards, bars, and the luck of tests in words")
  func exhibits() throws {
    let race = try Race.parse([])
    let observations = observations(passed: 0.5)
    let blocks = race.exhibits(observations, race.judge(observations))
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.[0].plain) == RaceGuard.all.measured.map(\.rawValue))
    #expect(
      blocks.contains {
        if case .chart(.bars(let chart)) = $0 { chart.bars.count == 7 } else { false }
      })
    let text = blocks.compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
    #expect(text.first?.contains("0 of 8 unguarded slices looked fine") == true)
    #expect(text.first?.contains("40 of 80 short unguarded tests") == true)
  }

  @Test(
    "Values out of range are refused",
    arguments: [
      ["--workers", "0"], ["--workers", "10000000"], ["--workers", "-1"], ["--test-length", "0"],
      ["--guard", "hope"], ["--kind", "fibre"],
    ])
  func refusals(words: [String]) throws {
    #expect(throws: (any Error).self) { try Race.parse(words) }
  }

  @Test("By default two threads are compared under all guards")
  func defaults() throws {
    let race = try Race.parse([])
    #expect(race.workers == 2)
    #expect(race.kind == .thread)
    #expect(race.guard == .all)
  }
}
