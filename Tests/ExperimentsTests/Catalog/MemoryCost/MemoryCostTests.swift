import ArgumentParser
import Platform
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("memory")
struct MemoryCostTests {
  /// Rounds in which a process takes `ratios[round]` times the 10,000 bytes of a thread.
  func observations(ratios: [Double], touched: Double = 8_192) -> Observations {
    var records: [Record] = []
    for (round, ratio) in ratios.enumerated() {
      let figures: MadeUpRounds.Figures = [
        (MemoryCost.threadMemory, .none, 10_000), (MemoryCost.processMemory, .none, 10_000 * ratio),
        (MemoryCost.pageTables, MemoryCost.condition(.thread), 8_192),
        (MemoryCost.pageTables, MemoryCost.condition(.process), 77_824),
        (MemoryCost.stackReserved, .none, 8_388_608), (MemoryCost.stackTouched, .none, touched),
      ]
      for (quantity, condition, value) in figures {
        records.append(MadeUpRounds.observation(quantity, condition, round: round, value))
      }
    }
    return Observations(records: records)
  }

  @Test(
    "the cost of a process is told from the ratio of each round",
    arguments: [
      ([1.1, 1.2, 1.3, 1.2, 1.1, 1.4], Answers.Times.likeThread),
      ([5, 6, 7, 6, 5, 8], .severalTimes),
      ([12, 13, 14, 13, 12, 15], .manyTimes),
      ([1.5, 1.6, 2.4, 2.5, 1.7, 2.6], .inconclusive),
      ([9, 9.5, 10.5, 11, 9.2, 10.8], .inconclusive),
      ([5, 6, 7], .inconclusive),
      ([], .inconclusive),
    ])
  func cost(ratios: [Double], expected: Answers.Times) throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: ratios))
    #expect(MadeUpRounds.answer(MemoryCost.processMemoryCost, in: judgement) == expected)
  }

  @Test("too few rounds are said")
  func fewRounds() throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: [5, 6, 7]))
    #expect(judgement.caveats == [.fewRounds(count: 3, needed: 6)])
  }

  @Test(
    "a stack is used when a tenth of it was touched",
    arguments: [
      (8_192.0, MemoryCost.Stack.reservedNotUsed), (838_860, .reservedNotUsed), (838_861, .used),
      (2e6, .used),
    ])
  func stack(touched: Double, expected: MemoryCost.Stack) throws {
    let judgement = try MemoryCost.parse([]).judge(
      observations(ratios: [5, 6, 7, 6, 5, 8], touched: touched))
    #expect(MadeUpRounds.answer(MemoryCost.stack, in: judgement) == expected)
  }

  @Test("the ratio is a figure of its own, with its interval")
  func ratio() throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: [5, 6, 7, 6, 5, 8]))
    let ratio = try #require(judgement.estimate(MemoryCost.processThreadRatio))
    #expect(abs(ratio.value - 6) < 1e-9)
    #expect(ratio.low < ratio.value && ratio.value < ratio.high)
  }

  @Test("there are bars for both kinds and a table")
  func exhibits() throws {
    let observations = observations(ratios: [5, 6, 7, 6, 5, 8])
    let experiment = try MemoryCost.parse([])
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    guard case .chart(.bars(let chart)) = try #require(blocks.first) else {
      Issue.record("no bars")
      return
    }
    #expect(MadeUpRounds.exhibits(of: experiment, observations).areDeclared)
    #expect(chart.bars.map(\.value) == [10_000, 8_192, 60_000, 77_824])
    #expect(
      chart.bars.map(\.label) == [
        "one-thread", "its-page-tables", "one-process", "its-page-tables",
      ])
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test("numbers of workers outside the range are refused", arguments: [1, 129])
  func refused(count: Int) {
    #expect(throws: (any Error).self) { try MemoryCost.parse(["--count", "\(count)"]) }
  }

  @Test("there are 16 workers unless told otherwise")
  func defaults() throws {
    #expect(try MemoryCost.parse([]).count == 16)
  }
}
