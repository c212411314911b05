import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What a variable of each thread tells")
struct ThreadLocalTests {
  private func observations(
    sawShared: [Double] = [0, 1], sawLocal: [Double] = [1, 1], shared: Double = 35,
    local: Double = 2, rounds: Int = 8
  ) -> Observations {
    var records: [Record] = []
    for round in 0..<rounds {
      let drift = 1 + 0.01 * Double(round % 3)
      for (condition, seen, cost) in [
        (ThreadLocal.local, sawLocal, local), (ThreadLocal.shared, sawShared, shared * drift),
      ] {
        records += seen.map {
          MadeUpRounds.observation(ThreadLocal.sawOwn, condition, round: round, $0)
        }
        records += [
          (ThreadLocal.countCost, cost), (ThreadLocal.miscounted, 0), (.overlap, 0.9),
        ].map { MadeUpRounds.observation($0, condition, round: round, $1) }
      }
    }
    return Observations(records: records)
  }

  private func values(_ observations: Observations) throws -> [String] {
    try ThreadLocal.parse([]).judge(observations).findings.map(\.value)
  }

  @Test("A shared variable holds what the last thread wrote, a local one what each wrote itself")
  func views() throws {
    #expect(try values(observations()) == ["foreign-value", "own-value", "cheaper"])
    #expect(
      try values(observations(sawShared: [1, 1], sawLocal: [1, 0]))
        == ["own-value", "foreign-value", "cheaper"])
  }

  @Test(
    "The cost is judged by the interval of the ratio",
    arguments: [(35.0, "cheaper"), (2, "same"), (1, "dearer")])
  func cost(shared: Double, expected: String) throws {
    #expect(try values(observations(shared: shared)).last == expected)
  }

  @Test("Nothing measured or too little decides nothing")
  func inconclusive() throws {
    #expect(try values(Observations()) == Array(repeating: "inconclusive", count: 3))
    #expect(try values(observations(rounds: 4)).last == "inconclusive")
  }

  @Test("The share of threads that saw their own value counts all rounds")
  func share() throws {
    let judgement = try ThreadLocal.parse([]).judge(observations())
    #expect(judgement.estimate(ThreadLocal.sawOwn, ThreadLocal.shared)?.value == 0.5)
    #expect(judgement.estimate(ThreadLocal.sawOwn, ThreadLocal.local)?.count == 16)
    #expect(judgement.estimate(ThreadLocal.miscounted, ThreadLocal.shared)?.value == 0)
  }

  @Test("The costs are shown as bars, and all figures in a table")
  func exhibits() throws {
    let experiment = try ThreadLocal.parse([])
    let observations = observations()
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    guard case .chart(.bars(let chart))? = blocks.first, case .table? = blocks.last else {
      Issue.record("no bars or no table")
      return
    }
    #expect(chart.bars.map(\.label) == ["shared", "thread-local"])
  }

  @Test("Values out of range are refused", arguments: ["1", "65", "10000000", "-2"])
  func refusals(threads: String) {
    #expect(throws: (any Error).self) { try ThreadLocal.parse(["--threads", threads]) }
  }
}
