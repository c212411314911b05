import ArgumentParser
import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("reordering")
struct ReorderingTests {
  /// Three rounds of 1,000 runs each with so many tell-tale outcomes a round.
  func observations(
    buffering: Double = 0, passing: Double = 0, fenced: Double = 0, processors: Double = 2
  ) throws -> Observations {
    var records = [MadeUpRounds.processors(processors)]
    for setting in try Reordering.parse([]).settings {
      let told =
        setting.fence == .full ? fenced : setting.test == .storeBuffering ? buffering : passing
      for round in 0..<3 {
        records += [(setting.tellTale, told), ("01", 1_000 - told)].map {
          MadeUpRounds.observation(
            Reordering.outcomes, setting.condition(reading: $0), round: round, $1)
        }
      }
    }
    return Observations(records: records)
  }

  @Test(
    "one run is enough to observe, and a fence is tried only where something was seen",
    arguments: [
      (0.0, 0.0, 0.0, ["not-observed", "not-observed", "inconclusive"]),
      (5.0, 0.0, 0.0, ["observed", "not-observed", "holds"]),
      (0.0, 1.0, 0.0, ["not-observed", "observed", "holds"]),
      (5.0, 0.0, 1.0, ["observed", "not-observed", "broken"]),
    ])
  func findings(buffering: Double, passing: Double, fenced: Double, expected: [String]) throws {
    let judgement = try Reordering.parse([]).judge(
      observations(buffering: buffering, passing: passing, fenced: fenced))
    #expect(judgement.findings.map(\.value) == expected)
    #expect(judgement.caveats.isEmpty)
  }

  @Test("without a run nothing is concluded, and one processor is said")
  func nothing() throws {
    let judgement = try Reordering.parse([]).judge(Observations())
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    let alone = try Reordering.parse([]).judge(observations(processors: 1))
    #expect(alone.caveats == [.fewerProcessorsThanWorkers(processors: 1, workers: 2)])
  }

  @Test("what was not seen is called not observed, with the number of runs")
  func wording() throws {
    let observations = try observations()
    let subject = try Reordering.parse(["--fence", "none"])
    let words = Wording(language: "en") { _ in ["allowed-unseen": "unseen in {runs run|runs}"] }
    let blocks = subject.exhibits(observations, subject.judge(observations), words)
    let cells = blocks.tables.flatMap(\.rows).flatMap { $0.map(\.plain) }
    #expect(cells.contains { $0 == "unseen in 3\u{202F}000 runs" })
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
  }

  @Test("The condition of an outcome names the test, the fence and the two values read")
  func conditions() throws {
    let setting = Reordering.Setting(test: .messagePassing, fence: .full)
    #expect(
      setting.condition(reading: setting.tellTale).text
        == "test=message-passing,fence=full,read=10")
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--runs", "999"], ["--runs", "2000000"], ["--test", "hope"], ["--fence", "wire"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Reordering.parse(words) }
  }
}
