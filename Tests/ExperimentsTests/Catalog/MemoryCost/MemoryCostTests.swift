import ArgumentParser
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
      for (quantity, condition, value) in [
        ("thread-memory", "", 10_000), ("process-memory", "", 10_000 * ratio),
        ("page-tables", "kind=thread", 8_192), ("page-tables", "kind=process", 77_824),
        ("stack-reserved", "", 8_388_608), ("stack-touched", "", touched),
      ] {
        records.append(
          .observation(.init(quantity, condition: condition, round: round, value: value)))
      }
    }
    return Observations(records: records)
  }

  func value(_ name: String, of judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "the cost of a process is told from the ratio of each round",
    arguments: [
      ([1.1, 1.2, 1.3, 1.2, 1.1, 1.4], "like-thread"),
      ([5, 6, 7, 6, 5, 8], "several-times"),
      ([12, 13, 14, 13, 12, 15], "many-times"),
      ([1.5, 1.6, 2.4, 2.5, 1.7, 2.6], "inconclusive"),
      ([9, 9.5, 10.5, 11, 9.2, 10.8], "inconclusive"),
      ([5, 6, 7], "inconclusive"),
      ([], "inconclusive"),
    ])
  func cost(ratios: [Double], expected: String) throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: ratios))
    #expect(value("process-memory-cost", of: judgement) == expected)
  }

  @Test("too few rounds are said")
  func fewRounds() throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: [5, 6, 7]))
    #expect(judgement.caveats == [.fewRounds(count: 3, needed: 6)])
  }

  @Test(
    "a stack is used when a tenth of it was touched",
    arguments: [(8_192.0, "reserved-not-used"), (838_860, "reserved-not-used"), (2e6, "used")])
  func stack(touched: Double, expected: String) throws {
    let judgement = try MemoryCost.parse([]).judge(
      observations(ratios: [5, 6, 7, 6, 5, 8], touched: touched))
    #expect(value("stack", of: judgement) == expected)
  }

  @Test("the ratio is a figure of its own, with its interval")
  func ratio() throws {
    let judgement = try MemoryCost.parse([]).judge(observations(ratios: [5, 6, 7, 6, 5, 8]))
    let ratio = try #require(judgement.estimate("process-thread-ratio"))
    #expect(abs(ratio.value - 6) < 1e-9)
    #expect(ratio.low < ratio.value && ratio.value < ratio.high)
  }

  @Test("there are bars for both kinds and a table")
  func exhibits() throws {
    let observations = observations(ratios: [5, 6, 7, 6, 5, 8])
    let blocks = try MemoryCost.parse([]).exhibits(
      observations, MemoryCost.parse([]).judge(observations))
    guard case .chart(.bars(let chart)) = try #require(blocks.first) else {
      Issue.record("no bars")
      return
    }
    #expect(chart.bars.map(\.value) == [10_000, 8_192, 60_000, 77_824])
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
