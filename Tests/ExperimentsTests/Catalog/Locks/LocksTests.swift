import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the locks make of their rounds")
struct LocksTests {
  /// Rounds of every slice; costs in nanoseconds drift by a few percent.
  private func observations(
    single: Double = 8, threads: Double = 20, contended: Double = 95, spin: Double = 50,
    readers: Double = 120, fairness: Double = 0.99, running: Double = 1.95,
    preemptions: Double = 0, processors: Double = 2, rounds: Int = 8
  ) -> Observations {
    let slices = LocksSlice.slices(threads: 2, section: .init(nanoseconds: 0), series: true)
    var records = [Record.note(.init("usable-processors", value: processors))]
    for round in 0..<rounds {
      for (index, slice) in slices.reversed().enumerated() {
        let cost =
          switch (slice.quantity, slice.condition) {
          case ("lock-cost", "lock=mutex,history=single"): single
          case ("lock-cost", "lock=mutex,history=threads"): threads
          case ("contended-cost", "lock=mutex"): contended
          case ("contended-cost", "lock=spin"): spin
          case ("contended-cost", "lock=rwlock,readers=100%"): readers
          default: 30.0
          }
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        var figures = [(slice.quantity, cost * drift)]
        if slice.quantity == "contended-cost" {
          figures += [
            ("overlap", 0.97), ("running", running), ("preemptions", preemptions),
            ("fairness", fairness),
          ]
        }
        records += figures.map {
          .observation(.init($0.0, condition: slice.condition, round: round, value: $0.1))
        }
      }
    }
    return Observations(records: records)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "A mutex after a thread is dearer, cheaper or the same by the interval of the ratio",
    arguments: [(20.0, "dearer"), (8, "same"), (4, "cheaper")])
  func history(threads: Double, expected: String) throws {
    #expect(
      try finding("thread-history", in: Locks.parse([]).judge(observations(threads: threads)))
        == expected)
  }

  @Test(
    "Contention is judged against the same mutex alone",
    arguments: [(95.0, "dearer"), (20, "same"), (10, "cheaper")])
  func contention(contended: Double, expected: String) throws {
    let judgement = try Locks.parse([]).judge(observations(contended: contended))
    #expect(finding("contention-effect", in: judgement) == expected)
  }

  @Test(
    "Spinning is compared with sleeping",
    arguments: [(50.0, "spin-cheaper"), (95, "same"), (300, "sleep-cheaper")])
  func spin(cost: Double, expected: String) throws {
    #expect(
      try finding("spin-or-sleep", in: Locks.parse([]).judge(observations(spin: cost))) == expected)
  }

  @Test(
    "A lock that all only read under is compared with the mutex",
    arguments: [(120.0, "dearer"), (95, "same"), (40, "cheaper")])
  func readers(cost: Double, expected: String) throws {
    #expect(
      try finding("reader-lock", in: Locks.parse([]).judge(observations(readers: cost))) == expected
    )
  }

  @Test("Fairness has an interval too", arguments: [(0.99, "even"), (0.6, "uneven")])
  func fairness(index: Double, expected: String) throws {
    #expect(
      try finding("lock-fairness", in: Locks.parse([]).judge(observations(fairness: index)))
        == expected)
  }

  @Test(
    "Threads that took turns tell nothing of contention, sleepers that nobody disturbed do",
    arguments: [
      (2.0, 0.0, ["dearer", "dearer", "spin-cheaper", "dearer", "even"]),
      (2, 3, ["dearer"] + Array(repeating: "inconclusive", count: 4)),
      (1, 0, ["dearer"] + Array(repeating: "inconclusive", count: 4)),
    ])
  func turns(processors: Double, preemptions: Double, expected: [String]) throws {
    let judgement = try Locks.parse([]).judge(
      observations(running: 0.9, preemptions: preemptions, processors: processors))
    #expect(judgement.findings.map(\.value) == expected)
    // On one processor the figures are shown with the caveat that threads took turns.
    let isShown = judgement.estimate("contended-cost", condition: "lock=mutex") != nil
    #expect(isShown == (processors == 1 || preemptions == 0))
  }

  @Test("Five rounds or none decide nothing", arguments: [0, 5])
  func fewRounds(count: Int) throws {
    let judgement = try Locks.parse([]).judge(observations(rounds: count))
    #expect(Set(judgement.findings.map(\.value)) == ["inconclusive"])
    #expect(judgement.caveats == [.fewRounds(count: count, needed: 6)])
  }

  @Test("The costs are shown as a table and bars, and as curves where they were measured")
  func exhibits() throws {
    let all = observations()
    let locks = try Locks.parse([])
    let blocks = locks.exhibits(all, locks.judge(all))
    let curves = blocks.compactMap { block -> CurveChart? in
      if case .chart(.curves(let chart)) = block { chart } else { nil }
    }
    #expect(
      curves.map { $0.series.map(\.label) } == [["mutex", "spin", "atomic"], ["mutex", "spin"]])
    #expect(curves.first?.series.first?.points.map(\.x) == [1, 2, 4, 8])
    #expect(curves.last?.series.first?.points.map(\.x) == [100, 1_000, 10_000])
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.[0].plain) == LockSort.allCases.map(\.rawValue))
    #expect(locks.exhibits(Observations(), locks.judge(Observations())).count == 2)
  }

  @Test("A round without the curves measures every lock alone, twice, and contended")
  func slices() throws {
    let section = TimeSpan(nanoseconds: 0)
    let short = LocksSlice.slices(threads: 3, section: section, series: false)
    #expect(short.count == 2 * LockSort.allCases.count + LockSort.exclusive.count + 3)
    #expect(short.filter { $0.setting == .threads(3) }.count == LockSort.exclusive.count + 3)
    let conditions = LocksSlice.slices(threads: 3, section: section, series: true)
      .map { "\($0.quantity) \($0.condition)" }
    #expect(Set(conditions).count == conditions.count)
  }

  @Test(
    "Values out of range are refused",
    arguments: [
      ["--threads", "1"], ["--threads", "10000000"], ["--section", "1ms"], ["--section", "-1ns"],
    ])
  func refusals(words: [String]) throws {
    #expect(throws: (any Error).self) { try Locks.parse(words) }
  }
}
