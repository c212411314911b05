import ArgumentParser
import Results
import Terminal
import Testing
import Wording

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
        for (quantity, value) in [
          (CopyOnWrite.faults, Double(percent)), (CopyOnWrite.realMemory, bytes),
          (CopyOnWrite.seenMemory, Self.parent), (CopyOnWrite.proportionalMemory, bytes),
        ] {
          records.append(
            MadeUpRounds.observation(
              quantity, CopyOnWrite.condition(percent), round: round, value))
        }
      }
      for (quantity, value) in [
        (CopyOnWrite.faultsPerPage, faultsPerPage), (CopyOnWrite.forkTime, 3e6),
        (CopyOnWrite.pageCost, 2_000), (CopyOnWrite.pageCostAgain, 20),
      ] {
        records.append(MadeUpRounds.observation(quantity, round: round, value))
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

  @Test("one round that says something else than the others leaves it open")
  func oneRoundDiffers() throws {
    let rounds = observations(none: 0, all: Self.parent, faultsPerPage: 1)
    let odd = MadeUpRounds.observation(CopyOnWrite.faultsPerPage, round: 5, 0.5)
    let judgement = try CopyOnWrite.parse([]).judge(
      Observations(records: rounds.recorded.map { .observation($0) } + [odd]))
    #expect(MadeUpRounds.answer(CopyOnWrite.copying, in: judgement) == .inconclusive)
  }

  @Test("too few rounds are said", arguments: [0, 1, 5, 6])
  func fewRounds(count: Int) throws {
    let rounds = observations(none: 0, all: Self.parent, faultsPerPage: 1, rounds: count)
    let caveats = try CopyOnWrite.parse([]).judge(rounds).caveats
    #expect(caveats == (count < 6 ? [.fewRounds(count: count, needed: 6)] : []))
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
    let experiment = try CopyOnWrite.parse([])
    let words = Wording(language: "keys") { page in
      page == CopyOnWriteWord.page ? ["percent-written": "{percent} percent"] : [:]
    }
    let blocks = experiment.exhibits(observations, experiment.judge(observations), words)
    guard case .chart(.bars(let chart)) = try #require(blocks.first) else {
      Issue.record("no bars")
      return
    }
    #expect(MadeUpRounds.exhibits(of: experiment, observations).areDeclared)
    #expect(chart.bars.map(\.label) == ["0 percent", "25 percent", "100 percent"])
    #expect(chart.reference?.value == Self.parent)
    let tables = blocks.tables
    #expect(tables.count == 2)
    #expect(
      tables.first?.columns.map(\.title.plain) == ["written", "faults", "own", "divided", "in-use"])
    #expect(tables.first?.rows.map(\.count) == [5, 5, 5])
  }

  @Test("a run without a round still has its exhibits")
  func emptyExhibits() throws {
    let experiment = try CopyOnWrite.parse([])
    let blocks = experiment.exhibits(
      Observations(), experiment.judge(Observations()), MadeUpRounds.keys)
    guard case .table(let table) = try #require(blocks.dropFirst().first) else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.allSatisfy { $0.dropFirst().allSatisfy { $0.plain == "not-measured" } })
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
