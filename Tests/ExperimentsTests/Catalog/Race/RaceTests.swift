import ArgumentParser
import Platform
import Results
import Statistics
import Terminal
import Testing
import Wording

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
    var records = [MadeUpRounds.processors(processors)]
    for round in 0..<rounds {
      for (index, guarded) in guards.reversed().enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        let missing = guarded == .none ? lost : guardedLost
        records += [
          (Race.lostCount, missing), (Race.lostShare, missing / 1_000), (Race.updates, 1_000),
          (Race.updateCost, (costs[guarded] ?? 1) * drift), (.overlap, overlap),
          (.running, running),
        ].map { MadeUpRounds.observation($0, guarded.condition, round: round, $1) }
      }
      records.append(
        MadeUpRounds.observation(
          Race.lookedFine, Race.longSlice, round: round, lost == 0 ? 1 : 0))
      records += (0..<Race.testsEach).map { test in
        let fine = Double(test) < passed * Double(Race.testsEach)
        return MadeUpRounds.observation(
          Race.lookedFine, Race.shortTest, round: round, fine ? 1 : 0)
      }
    }
    return Observations(records: records)
  }

  @Test(
    "Nothing lost is a finding only when the workers ran at the same time",
    arguments: [
      (400, 0.98, 1.9, .some), (0, 0.98, 1.9, .none), (0, 0.5, 1.9, .inconclusive),
      (0, 0.98, 1, .inconclusive), (3, 0.1, 0.9, .some),
    ] as [(Double, Double, Double, Answers.Presence)])
  func lostUpdates(
    lost: Double, overlap: Double, running: Double, expected: Answers.Presence
  ) throws {
    let judgement = try Race.parse([]).judge(
      observations(lost: lost, overlap: overlap, running: running))
    #expect(MadeUpRounds.answer(Race.lostUpdates, in: judgement) == expected)
  }

  @Test(
    "Short tests pass never, sometimes or always, whatever the long slices lose",
    arguments: [
      (0, .nonePassed), (0.6, .somePassed), (1, .allPassed),
    ] as [(Double, Race.UnguardedTests)])
  func unguardedTests(passed: Double, expected: Race.UnguardedTests) throws {
    let judgement = try Race.parse([]).judge(observations(passed: passed))
    #expect(MadeUpRounds.answer(Race.unguardedTests, in: judgement) == expected)
    #expect(judgement.estimate(Race.lookedFine, Race.shortTest)?.value == passed)
  }

  @Test("One round of short tests decides nothing", arguments: [0, 0.5, 1])
  func fewTests(passed: Double) throws {
    let judgement = try Race.parse([]).judge(observations(rounds: 1, passed: passed))
    #expect(MadeUpRounds.answer(Race.unguardedTests, in: judgement) == .inconclusive)
    #expect(judgement.caveats == [.fewRounds(count: 1, needed: 6)])
  }

  @Test(
    "A guard holds only where updates are lost without it",
    arguments: [
      (400, 0, .holds), (400, 2, .fails), (0, 2, .fails), (0, 0, .inconclusive),
    ] as [(Double, Double, Answers.Remedy)])
  func guardEffect(lost: Double, guardedLost: Double, expected: Answers.Remedy) throws {
    let judgement = try Race.parse([]).judge(observations(lost: lost, guardedLost: guardedLost))
    #expect(MadeUpRounds.answer(Race.guardEffect, in: judgement) == expected)
  }

  @Test(
    "The cheapest guard must be cheaper than each of the others beyond doubt",
    arguments: [
      (6, 95, .atomic), (300, 20, .mutex), (20, 20, .inconclusive),
    ] as [(Double, Double, Race.CheapestGuard)])
  func cheapest(atomic: Double, mutex: Double, expected: Race.CheapestGuard) throws {
    let judgement = try Race.parse([]).judge(observations(atomic: atomic, mutex: mutex))
    #expect(MadeUpRounds.answer(Race.cheapestGuard, in: judgement) == expected)
  }

  @Test("Every guard can be found the cheapest", arguments: RaceGuard.all.measured.dropFirst())
  func everyGuard(guarded: RaceGuard) throws {
    #expect(Race.CheapestGuard(rawValue: guarded.rawValue) != nil)
  }

  @Test("A price is what an update costs in unguarded ones, and guards keep their order")
  func prices() throws {
    let judgement = try Race.parse([]).judge(observations())
    let price = try #require(judgement.estimate(Race.guardPrice, [.guard: "atomic"]))
    #expect(abs(price.value - 6) < 0.3)
    let order = judgement.figures(of: Race.updateCost).map(\.condition)
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
    #expect(!race.exhibits(Observations(), judgement, MadeUpRounds.keys).isEmpty)
  }

  @Test("A guard that was not measured is not judged")
  func unmeasuredGuard() throws {
    let judgement = try Race.parse([]).judge(observations(of: [.none, .mutex]))
    #expect(MadeUpRounds.answer(Race.guardEffect, in: judgement) == .inconclusive)
    #expect(MadeUpRounds.answer(Race.cheapestGuard, in: judgement) == .inconclusive)
  }

  @Test("The run is shown as a table of all guards, bars, and the luck of tests in words")
  func exhibits() throws {
    let race = try Race.parse([])
    let observations = observations(passed: 0.5)
    let words = Wording(language: "keys") { _ in
      ["slices-looked-fine": "{passed} of {count}", "tests-looked-fine": "{passed}/{count}"]
    }
    let blocks = race.exhibits(observations, race.judge(observations), words)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.[0].plain) == RaceGuard.all.measured.map(\.rawValue))
    #expect(table.caption?.plain == "at-work-together")
    #expect(
      blocks.contains {
        if case .chart(.bars(let chart)) = $0 { chart.bars.count == 7 } else { false }
      })
    let text = blocks.compactMap { if case .paragraph(let text) = $0 { text.plain } else { nil } }
    #expect(text == ["0 of 8", "40/80"])
  }

  @Test("The moment under a lock is drawn in words, whatever the records call the states")
  func moment() throws {
    let events = RaceSampling.State.allCases.map {
      Record.event(
        .init(
          worker: 0, name: $0.rawValue, start: 0, end: 1, condition: RaceGuard.mutex.condition))
    }
    let race = try Race.parse([])
    let blocks = race.exhibits(
      Observations(records: events), Judgement(findings: []), MadeUpRounds.keys)
    let charts = blocks.timelines
    #expect(
      charts.first?.rows.first?.segments.map(\.state) == ["waiting", "holding-lock", "no-turn"])
    #expect(
      charts.first?.patterns == ["waiting": .line, "holding-lock": .dense, "no-turn": .dots])
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
