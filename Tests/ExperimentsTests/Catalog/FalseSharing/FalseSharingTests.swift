import ArgumentParser
import Results
import Statistics
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What false sharing makes of its rounds")
struct FalseSharingTests {
  /// Rounds in which counters nearer than `quiet` bytes are slowed down so many times.
  private func observations(
    slowdown: Double = 5, quiet: Int = 64, running: Double = 1.95, rounds: Int = 8
  ) -> Observations {
    var records: [Record] = []
    for round in 0..<rounds {
      for (index, distance) in FalseSharing.distances.reversed().enumerated() {
        let drift = 1 + 0.005 * Double((round * (index + 3)) % 7)
        let cost = (distance < quiet ? 6 * slowdown : 6) * drift
        for (quantity, value) in [("addition-cost", cost), ("overlap", 0.98), ("running", running)]
        {
          records.append(
            .observation(
              .init(
                quantity, condition: FalseSharing.condition(distance), round: round, value: value)))
        }
      }
    }
    return Observations(records: records)
  }

  private func values(
    _ observations: Observations, _ words: [String] = []
  ) throws -> [String] {
    try FalseSharing.parse(words).judge(observations).findings.map(\.value)
  }

  @Test(
    "The quiet distance is the first one from which on nothing is slowed down",
    arguments: [(16, "bytes-16"), (32, "bytes-32"), (64, "bytes-64"), (128, "bytes-128")])
  func quietDistance(quiet: Int, expected: String) throws {
    #expect(try values(observations(quiet: quiet)) == ["disturb", expected])
  }

  @Test("Neighbours that cost nothing are harmless, and there is no distance to name")
  func harmless() throws {
    #expect(try values(observations(slowdown: 1)) == ["harmless", "inconclusive"])
  }

  @Test("Turns on one processor, few rounds and none at all decide nothing")
  func inconclusive() throws {
    for observations in [
      observations(slowdown: 1, running: 1), observations(rounds: 5), observations(rounds: 0),
    ] {
      #expect(try values(observations) == ["inconclusive", "inconclusive"])
    }
    #expect(try values(observations(running: 1)) == ["disturb", "inconclusive"])
  }

  @Test("The slowdown is the cost over that at the largest distance")
  func slowdown() throws {
    let judgement = try FalseSharing.parse([]).judge(observations(slowdown: 5))
    let estimate = try #require(judgement.estimate("slowdown", condition: "distance=8"))
    #expect(abs(estimate.value - 5) < 0.2)
    #expect(judgement.estimate("slowdown", condition: "distance=128") == nil)
  }

  @Test("The costs are shown as bars by distance, and a table")
  func exhibits() throws {
    let experiment = try FalseSharing.parse([])
    let observations = observations()
    let blocks = experiment.exhibits(observations, experiment.judge(observations))
    guard case .chart(.bars(let chart))? = blocks.first, case .table? = blocks.last else {
      Issue.record("no bars or no table")
      return
    }
    #expect(chart.bars.map(\.label) == FalseSharing.distances.map { _ in "bytes-apart" })
  }

  @Test(
    "Values out of range are refused",
    arguments: [["--workers", "1"], ["--workers", "10000000"], ["--update", "wish"]])
  func refusals(words: [String]) {
    #expect(throws: (any Error).self) { try FalseSharing.parse(words) }
  }
}
