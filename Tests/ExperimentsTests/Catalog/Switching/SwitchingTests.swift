import ArgumentParser
import Platform
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the switching experiment makes of its rounds")
struct SwitchingTests {
  /// Rounds around the costs given in nanoseconds; all but the first case jump by the spread.
  private func observations(
    process: Double = 1500, threadTwo: Double? = 5000, spread: Double = 0.01, rounds: Int = 12
  ) -> Observations {
    var costs = [
      (Switching.condition(.thread, .same), 1300), (Switching.condition(.process, .same), process),
    ]
    if let threadTwo {
      costs += [
        (Switching.condition(.thread, .two), threadTwo),
        (Switching.condition(.process, .two), 5200),
      ]
    }
    let processors: Double = threadTwo == nil ? 1 : 2
    var records: [Record] = [MadeUpRounds.processors(processors)]
    for round in 0..<rounds {
      for (index, cost) in costs.enumerated() {
        let jump = index == 0 ? 0 : round.isMultiple(of: 2) ? spread : -spread
        let value = cost.1 * (1 + jump)
        records.append(
          MadeUpRounds.observation(Switching.switchCost, cost.0, round: round, value))
      }
      records.append(MadeUpRounds.observation(Switching.systemCall, round: round, 400))
    }
    return Observations(records: records)
  }

  @Test(
    "Processes are more expensive, the same or cheaper only where the interval shows it",
    arguments: [
      (process: 1500.0, spread: 0.01, "dearer"), (process: 1300, spread: 0.01, "same"),
      (process: 1000, spread: 0.01, "cheaper"), (process: 1300, spread: 0.2, "inconclusive"),
    ])
  func processSwitch(process: Double, spread: Double, expected: String) throws {
    let judgement = try Switching.parse([]).judge(observations(process: process, spread: spread))
    #expect(MadeUpRounds.finding("process-switch", in: judgement) == expected)
  }

  @Test(
    "Waking another processor is compared with switching on the same one",
    arguments: [
      (threadTwo: 5000.0, spread: 0.01, "dearer-on-two"), (threadTwo: 1300, spread: 0.01, "same"),
      (threadTwo: 700, spread: 0.01, "cheaper-on-two"),
      (threadTwo: 1300, spread: 0.2, "inconclusive"),
    ])
  func wakeUp(threadTwo: Double, spread: Double, expected: String) throws {
    let judgement = try Switching.parse([]).judge(
      observations(threadTwo: threadTwo, spread: spread))
    #expect(MadeUpRounds.finding("wake-up", in: judgement) == expected)
  }

  @Test("With one processor the open question names it")
  func doubt() throws {
    let judgement = try Switching.parse([]).judge(observations(threadTwo: nil))
    let wakeUp = judgement.findings.first { $0.name == "wake-up" }
    #expect(wakeUp?.ruling?.doubt == .fewProcessors(count: 1, needed: 2))
  }

  @Test("With one processor nothing is said of two, and the caveat says why")
  func oneProcessor() throws {
    let judgement = try Switching.parse([]).judge(observations(threadTwo: nil))
    #expect(MadeUpRounds.finding("wake-up", in: judgement) == "inconclusive")
    #expect(MadeUpRounds.finding("process-switch", in: judgement) == "dearer")
    #expect(judgement.caveats == [.fewerProcessorsThanWorkers(processors: 1, workers: 2)])
  }

  @Test("Too few rounds decide nothing")
  func tooFewRounds() throws {
    let judgement = try Switching.parse([]).judge(observations(rounds: 4))
    #expect(judgement.findings.map(\.value) == ["inconclusive", "inconclusive"])
    #expect(judgement.caveats == [.fewRounds(count: 4, needed: 6)])
  }

  @Test("The run is shown as bars above their floor and as a table")
  func exhibits() throws {
    let observations = observations()
    let experiment = try Switching.parse([])
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    let chart = try #require(blocks.barCharts.first)
    #expect(
      chart.bars.map(\.label) == ["threads-same", "processes-same", "threads-two", "processes-two"])
    #expect(chart.reference?.value == 400)
    #expect(blocks.tables.count == 1)
  }

  @Test("A message is one byte unless asked for, and at most a page", arguments: [0, 4097])
  func bytes(count: Int) throws {
    let defaults = try Switching.parse([])
    #expect(defaults.bytes == 1)
    #expect(throws: (any Error).self) { try Switching.parse(["--bytes", "\(count)"]) }
  }

  @Test("Two processors allow five slices, one allows three, none allows none")
  func slices() {
    #expect(SwitchingSlice.slices(processors: [0, 1]).count == 5)
    #expect(SwitchingSlice.slices(processors: [3]).count == 3)
    #expect(SwitchingSlice.slices(processors: []).isEmpty)
  }
}
