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
    let costs: [Quantity: [Condition: Double]] = [
      Locks.lockCost: [
        LockSort.mutex.condition(after: .single): single,
        LockSort.mutex.condition(after: .threads): threads,
      ],
      Locks.contendedCost: [
        LockSort.mutex.condition: contended, LockSort.spin.condition: spin,
        LockSort.rwlock.condition(readers: LocksSlice.onlyReaders): readers,
      ],
    ]
    var records = [MadeUpRounds.processors(processors)]
    for round in 0..<rounds {
      for (index, slice) in slices.reversed().enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        let cost = costs[slice.quantity]?[slice.condition] ?? 30
        var figures = [(slice.quantity, cost * drift)]
        if slice.quantity == Locks.contendedCost {
          figures += [
            (.overlap, 0.97), (.running, running), (.preemptions, preemptions),
            (Locks.fairness, fairness),
          ]
        }
        records += figures.map {
          MadeUpRounds.observation($0, slice.condition, round: round, $1)
        }
      }
    }
    return Observations(records: records)
  }

  @Test(
    "A mutex after a thread is more expensive, cheaper or the same by the interval of the ratio",
    arguments: [(20, .dearer), (8, .same), (4, .cheaper)] as [(Double, Answers.Cost)])
  func history(threads: Double, expected: Answers.Cost) throws {
    let judgement = try Locks.parse([]).judge(observations(threads: threads))
    #expect(MadeUpRounds.answer(Locks.threadHistory, in: judgement) == expected)
  }

  @Test(
    "Contention is judged against the same mutex alone",
    arguments: [(95, .dearer), (20, .same), (10, .cheaper)] as [(Double, Answers.Cost)])
  func contention(contended: Double, expected: Answers.Cost) throws {
    let judgement = try Locks.parse([]).judge(observations(contended: contended))
    #expect(MadeUpRounds.answer(Locks.contentionEffect, in: judgement) == expected)
  }

  @Test(
    "Spinning is compared with sleeping",
    arguments: [
      (50, .spinCheaper), (95, .inconclusive), (300, .sleepCheaper),
    ] as [(Double, Locks.SpinOrSleep)])
  func spin(cost: Double, expected: Locks.SpinOrSleep) throws {
    let judgement = try Locks.parse([]).judge(observations(spin: cost))
    #expect(MadeUpRounds.answer(Locks.spinOrSleep, in: judgement) == expected)
  }

  @Test(
    "A lock that all only read under is compared with the mutex",
    arguments: [(120, .dearer), (95, .same), (40, .cheaper)] as [(Double, Answers.Cost)])
  func readers(cost: Double, expected: Answers.Cost) throws {
    let judgement = try Locks.parse([]).judge(observations(readers: cost))
    #expect(MadeUpRounds.answer(Locks.readerLock, in: judgement) == expected)
  }

  @Test(
    "Fairness has an interval too",
    arguments: [(0.99, .even), (0.6, .uneven)] as [(Double, Locks.LockFairness)])
  func fairness(index: Double, expected: Locks.LockFairness) throws {
    let judgement = try Locks.parse([]).judge(observations(fairness: index))
    #expect(MadeUpRounds.answer(Locks.lockFairness, in: judgement) == expected)
  }

  @Test(
    "Threads that took turns tell nothing of contention, sleepers that nobody disturbed do",
    arguments: [
      (2.0, 0.0, ["dearer", "dearer", "spin-cheaper", "dearer", "even"]),
      (2, 3, ["inconclusive", "dearer"] + Array(repeating: "inconclusive", count: 3)),
      (1, 0, ["inconclusive", "dearer"] + Array(repeating: "inconclusive", count: 3)),
    ])
  func turns(processors: Double, preemptions: Double, expected: [String]) throws {
    let judgement = try Locks.parse([]).judge(
      observations(running: 0.9, preemptions: preemptions, processors: processors))
    #expect(judgement.findings.map(\.value) == expected)
    // On one processor the figures are shown with the caveat that threads took turns.
    let isShown = judgement.estimate(Locks.contendedCost, LockSort.mutex.condition) != nil
    #expect(isShown == (processors == 1 || preemptions == 0))
  }

  @Test("Slices that were all left out are said not to have run together")
  func notTogether() throws {
    let judgement = try Locks.parse([]).judge(observations(running: 0.9, preemptions: 3))
    #expect(
      judgement.findings.map { $0.ruling?.doubt } == [.notTogether, nil]
        + Array(repeating: .notTogether, count: 3))
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
    let blocks = locks.exhibits(all, locks.judge(all), MadeUpRounds.keys)
    let curves = blocks.curveCharts
    #expect(
      curves.map { $0.series.map(\.label) } == [["mutex", "spin", "atomic"], ["mutex", "spin"]])
    #expect(curves.first?.series.first?.points.map(\.x) == [1, 2, 4, 8])
    #expect(curves.last?.series.first?.points.map(\.x) == [100, 1_000, 10_000])
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.[0].plain) == LockSort.allCases.map(\.rawValue))
    let empty = Observations()
    #expect(locks.exhibits(empty, locks.judge(empty), MadeUpRounds.keys).count == 2)
  }

  @Test("A round without the curves measures every lock alone, twice, and contended")
  func slices() throws {
    let section = TimeSpan(nanoseconds: 0)
    let short = LocksSlice.slices(threads: 3, section: section, series: false)
    #expect(short.count == 2 * LockSort.allCases.count + LockSort.exclusive.count + 3)
    #expect(short.filter { $0.setting == .threads(3) }.count == LockSort.exclusive.count + 3)
    let conditions = LocksSlice.slices(threads: 3, section: section, series: true)
      .map { "\($0.quantity.name) \($0.condition)" }
    #expect(conditions.contains("contended-cost lock=rwlock,readers=50%"))
    #expect(conditions.contains("cost-by-section lock=spin,section=10us"))
    #expect(conditions.contains("lock-cost lock=cas,history=single"))
    #expect(conditions.contains("cost-by-threads lock=atomic,threads=8"))
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
