import ArgumentParser
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
    var costs: [(String, Double)] = [
      ("kind=thread,place=same", 1300), ("kind=process,place=same", process),
    ]
    if let threadTwo {
      costs += [("kind=thread,place=two", threadTwo), ("kind=process,place=two", 5200)]
    }
    let processors: Double = threadTwo == nil ? 1 : 2
    var records: [Record] = [.note(.init("processors", value: processors))]
    for round in 0..<rounds {
      for (index, cost) in costs.enumerated() {
        let jump = index == 0 ? 0 : round.isMultiple(of: 2) ? spread : -spread
        let value = cost.1 * (1 + jump)
        records.append(
          .observation(.init("switch-cost", condition: cost.0, round: round, value: value)))
      }
      records.append(.observation(.init("system-call", round: round, value: 400)))
    }
    return Observations(records: records)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "Processes are dearer, the same or cheaper only where the interval shows it",
    arguments: [
      (process: 1500.0, spread: 0.01, "dearer"), (process: 1300, spread: 0.01, "same"),
      (process: 1000, spread: 0.01, "cheaper"), (process: 1300, spread: 0.2, "inconclusive"),
    ])
  func processSwitch(process: Double, spread: Double, expected: String) throws {
    let judgement = try Switching.parse([]).judge(observations(process: process, spread: spread))
    #expect(finding("process-switch", in: judgement) == expected)
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
    #expect(finding("wake-up", in: judgement) == expected)
  }

  @Test("With one processor nothing is said of two, and the caveat says why")
  func oneProcessor() throws {
    let judgement = try Switching.parse([]).judge(observations(threadTwo: nil))
    #expect(finding("wake-up", in: judgement) == "inconclusive")
    #expect(finding("process-switch", in: judgement) == "dearer")
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
    let blocks = experiment.exhibits(observations, experiment.judge(observations))
    guard case .chart(.bars(let chart))? = blocks.first else {
      Issue.record("the first block is no bar chart")
      return
    }
    #expect(chart.bars.count == 4)
    #expect(chart.reference?.value == 400)
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
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
