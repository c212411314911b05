import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the creation experiment makes of its rounds")
struct CreationTests {
  /// Eight rounds around the costs given in microseconds, drifting by a few percent.
  private func observations(
    pool: Double = 3, thread: Double = 15, fork: Double = 180, large: Double = 900,
    rounds: Int = 8
  ) -> Observations {
    let costs: MadeUpRounds.Figures = [
      (Creation.createCost, .kind(.pool), pool), (Creation.createCost, .kind(.thread), thread),
      (Creation.createCost, .kind(.vfork), 20), (Creation.createCost, .kind(.fork), fork),
      (Creation.createCost, .kind(.spawn), 450),
      (Creation.forkCost, .memory(ByteCount(bytes: 0)), fork),
      (Creation.forkCost, .memory(ByteCount(bytes: 64 << 20)), (fork + large) / 2),
      (Creation.forkCost, .memory(ByteCount(bytes: 256 << 20)), large),
      (Creation.workerMemory, [.kind: "thread"], 8),
      (Creation.workerMemory, [.kind: "process"], 200),
    ]
    var records: [Record] = [.note(.init(.program, text: "/bin/true"))]
    for round in 0..<rounds {
      for (index, cost) in costs.enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        records.append(
          MadeUpRounds.observation(
            cost.quantity, cost.condition, round: round, cost.value * 1000 * drift))
      }
    }
    return Observations(records: records)
  }

  @Test(
    "A process is counted in threads by the interval of the ratio",
    arguments: [
      (20.0, Answers.Times.likeThread), (75, .severalTimes), (300, .manyTimes),
      (150, .inconclusive), (30, .inconclusive),
    ])
  func processCost(fork: Double, expected: Answers.Times) throws {
    let judgement = try Creation.parse([]).judge(observations(fork: fork))
    #expect(MadeUpRounds.answer(Creation.processCost, in: judgement) == expected)
  }

  @Test(
    "A fork grows only when the largest parent is slower beyond doubt",
    arguments: [(900.0, Creation.ForkGrowth.grows), (180, .flat), (100, .inconclusive)])
  func forkGrowth(large: Double, expected: Creation.ForkGrowth) throws {
    let judgement = try Creation.parse([]).judge(observations(large: large))
    #expect(MadeUpRounds.answer(Creation.forkGrowth, in: judgement) == expected)
  }

  @Test(
    "A pool saves only what the interval shows",
    arguments: [(3.0, Answers.Cost.cheaper), (15, .same), (30, .dearer)])
  func poolSaving(pool: Double, expected: Answers.Cost) throws {
    let judgement = try Creation.parse([]).judge(observations(pool: pool))
    #expect(MadeUpRounds.answer(Creation.poolSaving, in: judgement) == expected)
  }

  @Test("Five rounds decide nothing, and the run says how many would")
  func tooFewRounds() throws {
    let judgement = try Creation.parse([]).judge(observations(rounds: 5))
    #expect(judgement.findings.map(\.value) == Array(repeating: "inconclusive", count: 3))
    #expect(judgement.caveats == [.fewRounds(count: 5, needed: 6)])
  }

  @Test("A run that measured nothing is inconclusive and does not fail")
  func nothingMeasured() throws {
    let judgement = try Creation.parse([]).judge(Observations())
    #expect(judgement.findings.map(\.value) == Array(repeating: "inconclusive", count: 3))
    #expect(judgement.figures.isEmpty)
  }

  @Test("What a mebibyte adds is the rise to the largest parent divided by its size")
  func costPerMebibyte() throws {
    let judgement = try Creation.parse([]).judge(observations(fork: 200, large: 2760))
    let slope = try #require(judgement.estimate(Creation.forkCostPerMebibyte))
    #expect(abs(slope.value - 10_000) < 500)
  }

  @Test("A machine without a minimal program says so instead of a cost of spawning")
  func noProgram() throws {
    let records = [
      MadeUpRounds.observation(Creation.createCost, .kind(.thread), 15),
      MadeUpRounds.observation(Creation.createCost, .kind(.fork), 150),
    ]
    let judgement = try Creation.parse([]).judge(Observations(records: records))
    #expect(judgement.caveats.map(\.name).contains("not-offered"))
  }

  @Test("The run is shown as bars of the kinds, a curve of the fork, and a table")
  func exhibits() throws {
    let observations = observations()
    let experiment = try Creation.parse([])
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    let charts = blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    #expect(MadeUpRounds.exhibits(of: experiment, observations).areDeclared)
    #expect(charts.count == 2)
    if case .bars(let bars)? = charts.first {
      #expect(
        bars.bars.map(\.label) == ["hand-off", "thread", "vfork", "fork", "spawn-program"])
    }
    if case .curves(let curves)? = charts.last { #expect(curves.series[0].points.count == 3) }
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test("The series has an empty parent and the memory asked for, or two of its own")
  func memories() throws {
    let series = try Creation.parse([])
    #expect(series.memories.map(\.description) == ["0", "64M", "256M"])
    let asked = try Creation.parse(["--parent-memory", "8M"])
    #expect(asked.memories.map(\.description) == ["0", "8M"])
  }

  @Test("More parent memory than the machine may spare is refused")
  func refusesTooMuchMemory() {
    #expect(throws: (any Error).self) { try Creation.parse(["--parent-memory", "2G"]) }
  }

  @Test("The empty parent of the series is the ordinary fork, measured once for both")
  func slices() {
    let slices = CreationSlice.slices(program: "/bin/true", parents: [])
    let records = slices.flatMap(\.records).map { "\($0.quantity.name) \($0.condition)" }
    #expect(
      records == [
        "create-cost kind=pool", "create-cost kind=thread", "create-cost kind=vfork",
        "create-cost kind=fork", "fork-cost memory=0", "create-cost kind=spawn",
      ])
    #expect(CreationSlice.slices(program: nil, parents: []).count == 4)
  }
}
