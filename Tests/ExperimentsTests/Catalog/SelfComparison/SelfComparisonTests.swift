import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What comparing a thing with itself says of a machine")
struct SelfComparisonTests {
  /// Trials of which some raised an alarm in rounds and some in groups.
  private func observations(trials: Int, rounds: Int, grouped: Int) -> Observations {
    var records: [Record] = []
    for trial in 0..<trials {
      let difference = trial.isMultiple(of: 2) ? 1 + 0.0002 * Double(trial) : 0.98
      for (order, alarms) in [(ComparisonOrder.rounds, rounds), (.grouped, grouped)] {
        records += [
          (SelfComparison.alarm, trial < alarms ? 1 : 0),
          (SelfComparison.difference, difference),
        ].map { MadeUpRounds.observation($0, order.condition, round: trial, $1) }
      }
    }
    return Observations(records: records)
  }

  @Test(
    "An order is trusted or doubted only where the interval of its alarms allows it",
    arguments: [
      (100, 5, .trustworthy), (100, 0, .trustworthy), (100, 50, .doubtful), (100, 25, .doubtful),
      (100, 14, .inconclusive), (100, 9, .inconclusive), (10, 0, .inconclusive),
    ] as [(Int, Int, Answers.Trust)])
  func trust(trials: Int, alarms: Int, expected: Answers.Trust) throws {
    let asRounds = try SelfComparison.parse([]).judge(
      observations(trials: trials, rounds: alarms, grouped: 0))
    #expect(MadeUpRounds.answer(SelfComparison.roundsTrust, in: asRounds) == expected)
    let asGroups = try SelfComparison.parse([]).judge(
      observations(trials: trials, rounds: 0, grouped: alarms))
    #expect(MadeUpRounds.answer(SelfComparison.groupedTrust, in: asGroups) == expected)
  }

  @Test("Without trials nothing is found")
  func nothingMeasured() throws {
    let judgement = try SelfComparison.parse([]).judge(Observations())
    #expect(judgement.findings.map(\.value) == ["inconclusive", "inconclusive"])
    #expect(judgement.caveats == [.fewRounds(count: 0, needed: 22)])
  }

  @Test("The needed trials are the fewest that could show trust")
  func neededTrials() throws {
    for (trials, expected) in [(21, Answers.Trust.inconclusive), (22, .trustworthy)] {
      let judgement = try SelfComparison.parse([]).judge(
        observations(trials: trials, rounds: 0, grouped: 0))
      #expect(MadeUpRounds.answer(SelfComparison.roundsTrust, in: judgement) == expected)
    }
  }

  @Test("The smallest difference that can be told counts both directions", arguments: [12, 100])
  func smallestTellable(trials: Int) throws {
    let judgement = try SelfComparison.parse([]).judge(
      observations(trials: trials, rounds: 0, grouped: 0))
    let smallest = try #require(
      judgement.estimate(SelfComparison.smallestTellable, ComparisonOrder.rounds.condition))
    #expect(smallest.value >= 1 / 0.98 - 1e-9)
    #expect(smallest.low <= smallest.value && smallest.value <= smallest.high)
  }

  @Test("In rounds neighbours are compared; grouped, halves are")
  func split() {
    let slices: [Double] = [0, 1, 2, 3, 4, 5, 6, 7, 8]
    let rounds = ComparisonOrder.rounds.split(slices)
    #expect(rounds.first == [0, 3, 4, 7])
    #expect(rounds.second == [1, 2, 5, 6])
    let grouped = ComparisonOrder.grouped.split(slices)
    #expect(grouped.first == [0, 1, 2, 3])
    #expect(grouped.second == [4, 5, 6, 7])
  }

  @Test("Steady drift cancels in rounds and looks like a difference in groups")
  func drift() {
    let drifting = (0..<40).map { 100 + Double($0) }
    let rounds = ComparisonOrder.rounds.split(drifting)
    #expect(zip(rounds.first, rounds.second).map { $0 - $1 }.reduce(0, +) == 0)
    let grouped = ComparisonOrder.grouped.split(drifting)
    #expect(zip(grouped.first, grouped.second).allSatisfy { $0 < $1 })
  }

  @Test("The run is shown as bars beside the promised rate and as a table")
  func exhibits() throws {
    let observations = observations(trials: 60, rounds: 3, grouped: 30)
    let experiment = try SelfComparison.parse([])
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    guard case .chart(.bars(let chart))? = blocks.first else {
      Issue.record("the first block is no bar chart")
      return
    }
    #expect(chart.bars.map(\.value) == [0.05, 0.5])
    #expect(chart.reference?.value == 0.05)
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test("Too few pairs for an interval and too many for patience are refused", arguments: [5, 201])
  func pairs(count: Int) throws {
    let defaults = try SelfComparison.parse([])
    #expect(defaults.pairs == 25)
    #expect(defaults.operation == .thread)
    #expect(throws: (any Error).self) { try SelfComparison.parse(["--pairs", "\(count)"]) }
  }
}
