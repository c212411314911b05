import Apparatus
import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("Pools of Python")
struct PoolTests {
  private let pool: Pool

  init() throws { pool = try Pool.parse(["--chunks", "1,64", "--bytes", "64,32K"]) }

  /// A run in which a large chunk does so many times as much, and packing takes such a share.
  private func observations(
    gain: Double = 8, share: Double = 0.7, rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    let values: MadeUpRounds.Values =
      PoolKind.allCases.flatMap { kind in
        [
          ("task-rate", "pool=\(kind.rawValue),chunk=1,bytes=64", 1e4),
          ("task-rate", "pool=\(kind.rawValue),chunk=64,bytes=64", 1e4 * gain),
        ]
      } + [("packing-share", "pool=process-executor,chunk=64,bytes=32K", share)]
    return Observations(records: MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  /// What came of tasks whose workers lived or were killed: answered and reported, 1 or 0.
  private func kills(
    _ kind: PoolKind, alive: [Double] = [1], answered: Double = 0, reported: [Double]
  ) -> Observations {
    func record(_ name: String, _ fate: PoolKind.WorkerFate, _ value: Double) -> Record {
      .observation(.init(name, condition: kind.condition(fate), value: value))
    }
    return Observations(
      records: alive.map { record("answered", .alive, $0) }
        + reported.flatMap {
          [
            record("answered", .killed, answered), record("reported", .killed, $0),
            record("news-time", .killed, 3e8),
          ]
        })
  }

  @Test(
    "The largest chunk is compared with the smallest, with the least data",
    arguments: [
      (8, 0.01, "pays"), (1, 0.001, "no-difference"), (0.5, 0.01, "costs"),
      (1, 0.3, "inconclusive"),
    ])
  func chunking(gain: Double, spread: Double, expected: String) {
    let judgement = pool.judge(observations(gain: gain, spread: spread))
    #expect(MadeUpRounds.finding("chunking", in: judgement) == expected)
  }

  @Test(
    "Packing dominates where it is most of a task's time, with the most data",
    arguments: [(0.7, "dominates"), (0.2, "small"), (0.5, "inconclusive")])
  func serialisation(share: Double, expected: String) {
    let judgement = pool.judge(observations(share: share, spread: 0.05))
    #expect(MadeUpRounds.finding("serialisation", in: judgement) == expected)
  }

  @Test("Few rounds, or a single chunk, decide nothing about chunks")
  func few() throws {
    let judgement = pool.judge(observations(rounds: 3))
    #expect(MadeUpRounds.finding("chunking", in: judgement) == "inconclusive")
    #expect(MadeUpRounds.finding("serialisation", in: judgement) == "inconclusive")
    let single = try Pool.parse(["--chunks", "64"]).judge(observations())
    #expect(MadeUpRounds.finding("chunking", in: single) == "inconclusive")
  }

  @Test(
    "Silence counts where a worker that lived answered in the same time",
    arguments: [
      ([1], 0, [0], "waits-forever"), ([1, 1], 0, [0, 0], "waits-forever"),
      ([1], 0, [1], "reports"), ([0], 0, [0], "inconclusive"), ([], 0, [0], "inconclusive"),
      ([1], 0, [0, 1], "inconclusive"), ([1], 1, [0], "inconclusive"),
      ([1], 0, [], "inconclusive"),
    ] as [([Double], Double, [Double], String)])
  func killed(alive: [Double], answered: Double, reported: [Double], expected: String) {
    for (kind, finding) in [
      (PoolKind.multiprocessingPool, "killed-pool-worker"),
      (.processExecutor, "killed-executor-worker"),
    ] {
      let seen = kills(kind, alive: alive, answered: answered, reported: reported)
      // Something else was measured, or nothing would be judged at all.
      let judgement = pool.judge(Observations(records: seen.raw + observations().raw))
      #expect(MadeUpRounds.finding(finding, in: judgement) == expected)
    }
  }

  @Test("What became of a killed worker counts although its round was disturbed and dropped")
  func disturbedKills() {
    let kills = kills(.multiprocessingPool, reported: [0]).recorded
    let seen = Observations(
      records: (observations().recorded + kills).map { .observation($0) }
        + [.note(.init(.disturbedRound, value: 0))])
    #expect(seen.dropped == [0])
    #expect(MadeUpRounds.finding("killed-pool-worker", in: pool.judge(seen)) == "waits-forever")
  }

  @Test("With --kill-worker nothing is said of chunks, and a single attempt is no caveat")
  func killsOnly() throws {
    let only = try Pool.parse(["--kill-worker"])
    let judgement = only.judge(kills(.multiprocessingPool, reported: [0]))
    #expect(
      judgement.findings.map(\.name) == ["killed-pool-worker", "killed-executor-worker"])
    #expect(judgement.caveats.isEmpty)
    let blocks = only.exhibits(Observations(), judgement)
    #expect(blocks.allSatisfy { if case .chart = $0 { false } else { true } })
  }

  @Test("A table says what the caller of a killed worker gets")
  func table() throws {
    let seen = kills(.multiprocessingPool, reported: [0])
    let only = try Pool.parse(["--kill-worker"])
    guard case .table(let table)? = only.exhibits(seen, only.judge(seen)).first else {
      Issue.record("no table")
      return
    }
    let rows = table.rows.map { $0.map(\.plain) }
    #expect(rows.contains { $0.prefix(3) == ["multiprocessing.Pool", "killed", "nothing"] })
    #expect(rows.contains { $0.prefix(3) == ["ProcessPoolExecutor", "killed", "not-measured"] })
  }

  @Test("Every kind of pool has a curve, beside the plain loop")
  func curves() throws {
    let loop = MadeUpRounds.records([("task-rate", "pool=none,bytes=64", 5e4)])
    let seen = Observations(records: observations().raw + loop)
    guard case .chart(.curves(let chart))? = pool.exhibits(seen, pool.judge(seen)).first else {
      Issue.record("the first block is no curve chart")
      return
    }
    #expect(chart.series.map(\.label) == PoolKind.allCases.map(\.className) + ["plain-loop"])
    #expect(chart.series.allSatisfy { $0.points.count == 2 })
  }

  @Test(
    "What cannot be measured in time, or means nothing, is refused",
    arguments: [
      ["--workers", "1"], ["--chunks", "0"], ["--chunks", "1000"], ["--bytes", "1M"],
      ["--task", "1s"], ["--kill-worker", "--chunks", "4"], ["--kill-worker", "--task", "1ms"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Pool.parse(words) }
  }
}

extension Observations {
  /// The observations as records again.
  fileprivate var raw: [Record] { recorded.map { .observation($0) } }
}

@Suite("A worker of a pool of Python is killed", .enabled(if: FoundInterpreters.usual != nil))
struct PoolKillTests {
  @Test(
    "The executor reports it and takes no more; the other pool never answers and goes on",
    arguments: [
      ("process-executor", "True", "error then error"),
      ("process-executor", "False", "result then result"),
      ("multiprocessing-pool", "True", "nothing then result"),
      ("multiprocessing-pool", "False", "result then result"),
    ])
  func outcome(kind: String, kill: String, expected: String) throws {
    // Who is to be killed takes an hour; who is to live has all the time it may need here.
    let (seconds, patience) = kill == "True" ? (3600.0, 2.0) : (0.01, 60.0)
    let records = try PythonLines.play(
      """
      import importlib
      pools = importlib.import_module('pool')
      for number in lab.rounds():
        first, elapsed, then = pools.news('\(kind)', 2, \(seconds), \(kill), \(patience))
        lab.note('outcome', text=first + ' then ' + then)
      """, beside: "pool", within: 90)
    #expect(records == [.note(.init("outcome", text: expected))])
  }
}
