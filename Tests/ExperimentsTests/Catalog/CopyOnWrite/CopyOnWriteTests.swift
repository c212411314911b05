import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("copy-on-write")
struct CopyOnWriteTests {
  static let parent = 64.0 * 1_048_576

  /// Rounds in which a child has this much own memory after writing nothing and everything.
  func observations(
    none: Double, all: Double, faultsPerPage: Double, rounds: Int = 5
  ) -> Observations {
    var records: [Record] = []
    for round in 0..<rounds {
      for (percent, bytes) in [(0, none), (25, (none + all) / 2), (100, all)] {
        let condition = "written=\(percent)"
        for (quantity, value) in [
          ("faults", Double(percent)), ("real-memory", bytes), ("seen-memory", Self.parent),
          ("proportional-memory", bytes),
        ] {
          records.append(
            .observation(.init(quantity, condition: condition, round: round, value: value)))
        }
      }
      for (quantity, value) in [
        ("faults-per-page", faultsPerPage), ("fork-time", 3e6), ("page-cost", 2_000),
        ("page-cost-again", 20),
      ] {
        records.append(.observation(.init(quantity, round: round, value: value)))
      }
    }
    return Observations(records: records)
  }

  @Test(
    "when pages are copied follows from faults and memory",
    arguments: [
      (none: 0.003, all: 1.003, faults: 1.0, rounds: 5, expected: "on-write"),
      (none: 1.0, all: 1.0, faults: 0.0, rounds: 5, expected: "at-fork"),
      (none: 0.3, all: 0.8, faults: 1.0, rounds: 5, expected: "inconclusive"),
      (none: 0.0, all: 1.0, faults: 0.002, rounds: 5, expected: "inconclusive"),
      (none: 0.003, all: 1.003, faults: 1.0, rounds: 1, expected: "inconclusive"),
    ])
  func copying(none: Double, all: Double, faults: Double, rounds: Int, expected: String) throws {
    let judgement = try CopyOnWrite.parse([]).judge(
      observations(
        none: none * Self.parent, all: all * Self.parent, faultsPerPage: faults,
        rounds: rounds))
    #expect(judgement.findings.map(\.name) == ["copying"])
    #expect(judgement.findings.map(\.value) == [expected])
  }

  @Test("too few rounds are said")
  func fewRounds() throws {
    let few = observations(none: 0, all: Self.parent, faultsPerPage: 1, rounds: 1)
    #expect(try CopyOnWrite.parse([]).judge(few).caveats == [.fewRounds(count: 1, needed: 2)])
    #expect(
      try CopyOnWrite.parse([]).judge(Observations()).caveats == [.fewRounds(count: 0, needed: 2)])
  }

  @Test(
    "nothing and everything are always among the parts written",
    arguments: [(25, [0, 25, 100]), (0, [0, 100]), (100, [0, 100])])
  func shares(written: Int, expected: [Int]) throws {
    #expect(try CopyOnWrite.parse(["--written", "\(written)"]).shares == expected)
  }

  @Test("the picture compares own memory with the parent's, and tables have the figures")
  func exhibits() throws {
    let observations = observations(none: 4_096, all: Self.parent, faultsPerPage: 1)
    let blocks = try CopyOnWrite.parse([]).exhibits(
      observations, CopyOnWrite.parse([]).judge(observations))
    guard case .chart(.bars(let chart)) = try #require(blocks.first) else {
      Issue.record("no bars")
      return
    }
    #expect(chart.bars.map(\.label) == ["0 % written", "25 % written", "100 % written"])
    #expect(chart.reference?.value == Self.parent)
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.count == 2)
    #expect(tables.first?.rows.count == 3)
  }

  @Test("a run without a round still has its exhibits")
  func emptyExhibits() throws {
    let blocks = try CopyOnWrite.parse([]).exhibits(
      Observations(), CopyOnWrite.parse([]).judge(Observations()))
    #expect(blocks.count == 3)
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--memory", "4K"], ["--memory", "1G"], ["--written", "101"], ["--written", "-1"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try CopyOnWrite.parse(words) }
  }

  @Test("the parent has 64 MiB and a quarter is written unless told otherwise")
  func defaults() throws {
    let experiment = try CopyOnWrite.parse([])
    #expect(experiment.memory.description == "64M")
    #expect(experiment.written == 25)
  }
}
