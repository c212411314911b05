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
    let costs: [(String, String, Double)] = [
      ("create-cost", "kind=pool", pool), ("create-cost", "kind=thread", thread),
      ("create-cost", "kind=vfork", 20), ("create-cost", "kind=fork", fork),
      ("create-cost", "kind=spawn", 450), ("fork-cost", "memory=0", fork),
      ("fork-cost", "memory=64M", (fork + large) / 2), ("fork-cost", "memory=256M", large),
      ("worker-memory", "kind=thread", 8), ("worker-memory", "kind=process", 200),
    ]
    var records: [Record] = [.note(.init("program", text: "/bin/true"))]
    for round in 0..<rounds {
      for (index, cost) in costs.enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        records.append(
          .observation(
            .init(cost.0, condition: cost.1, round: round, value: cost.2 * 1000 * drift)))
      }
    }
    return Observations(records: records)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "A process is counted in threads by the interval of the ratio",
    arguments: [
      (fork: 20.0, "like-thread"), (fork: 75, "several-times"), (fork: 300, "many-times"),
      (fork: 150, "inconclusive"), (fork: 30, "inconclusive"),
    ])
  func processCost(fork: Double, expected: String) throws {
    let judgement = try Creation.parse([]).judge(observations(fork: fork))
    #expect(finding("process-cost", in: judgement) == expected)
  }

  @Test(
    "A fork grows only when the largest parent is slower beyond doubt",
    arguments: [(large: 900.0, "grows"), (large: 180, "flat"), (large: 100, "inconclusive")])
  func forkGrowth(large: Double, expected: String) throws {
    let judgement = try Creation.parse([]).judge(observations(large: large))
    #expect(finding("fork-growth", in: judgement) == expected)
  }

  @Test(
    "A pool saves only what the interval shows",
    arguments: [(pool: 3.0, "cheaper"), (pool: 15, "same"), (pool: 30, "dearer")])
  func poolSaving(pool: Double, expected: String) throws {
    let judgement = try Creation.parse([]).judge(observations(pool: pool))
    #expect(finding("pool-saving", in: judgement) == expected)
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
    #expect(judgement.quantities.isEmpty)
  }

  @Test("What a mebibyte adds is the rise to the largest parent divided by its size")
  func costPerMebibyte() throws {
    let judgement = try Creation.parse([]).judge(observations(fork: 200, large: 2760))
    let slope = try #require(judgement.estimate("fork-cost-per-mebibyte"))
    #expect(abs(slope.value - 10_000) < 500)
  }

  @Test("A machine without a minimal program says so instead of a cost of spawning")
  func noProgram() throws {
    let records = [
      Record.observation(.init("create-cost", condition: "kind=thread", value: 15)),
      .observation(.init("create-cost", condition: "kind=fork", value: 150)),
    ]
    let judgement = try Creation.parse([]).judge(Observations(records: records))
    #expect(judgement.caveats.map(\.name).contains("not-offered"))
  }

  @Test("The run is shown as bars of the kinds, a curve of the fork, and a table")
  func exhibits() throws {
    let observations = observations()
    let experiment = try Creation.parse([])
    let blocks = experiment.exhibits(observations, experiment.judge(observations))
    let charts = blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    #expect(charts.count == 2)
    if case .bars(let bars)? = charts.first { #expect(bars.bars.count == 5) }
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
    let records = slices.flatMap(\.records).map { "\($0.quantity) \($0.condition)" }
    #expect(
      records == [
        "create-cost kind=pool", "create-cost kind=thread", "create-cost kind=vfork",
        "create-cost kind=fork", "fork-cost memory=0", "create-cost kind=spawn",
      ])
    #expect(CreationSlice.slices(program: nil, parents: []).count == 4)
  }
}
