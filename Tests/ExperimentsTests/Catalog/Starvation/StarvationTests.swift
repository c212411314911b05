import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("starvation")
struct StarvationTests {
  func observations(shares: [Double]) -> Observations {
    var records: [Record] = []
    for preference in Starvation.Preference.allCases {
      for (round, share) in shares.enumerated() {
        for (quantity, value) in [
          ("writer-share", share), ("reads", 100), ("writes", 10), ("longest-read-wait", 5),
          ("longest-write-wait", 50),
        ] {
          let condition = Starvation.condition(preference)
          records.append(
            .observation(.init(quantity, condition: condition, round: round, value: value)))
        }
      }
    }
    return Observations(records: records)
  }

  @Test(
    "who goes without is told from the share of the entries and its interval",
    arguments: [
      ([0.0, 0, 0, 0, 0, 0], "starved", "served"),
      ([1.0, 1, 1, 1, 1, 1], "served", "starved"),
      ([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], "disadvantaged", "served"),
      ([0.8, 0.8, 0.8, 0.8, 0.8, 0.8], "served", "disadvantaged"),
      ([0.0, 1, 0, 1, 0, 1], "inconclusive", "inconclusive"),
      ([0.0, 0], "inconclusive", "inconclusive"),
    ])
  func fates(shares: [Double], writers: String, readers: String) throws {
    let judgement = try Starvation.parse([]).judge(observations(shares: shares))
    #expect(judgement.findings.map(\.value) == [writers, readers])
  }

  @Test("a chosen preference is judged alone", arguments: ["readers", "writers"])
  func chosen(preference: String) throws {
    let subject = try Starvation.parse(["--prefer", preference])
    let names = subject.judge(observations(shares: [0, 0, 0])).findings.map(\.name)
    #expect(names == [preference == "readers" ? "writers-under-readers" : "readers-under-writers"])
  }

  @Test("there are bars and a table")
  func exhibits() throws {
    let observations = observations(shares: [0.5, 0.5, 0.5])
    let subject = try Starvation.parse([])
    let blocks = subject.exhibits(observations, subject.judge(observations))
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--readers", "0"], ["--writers", "33"], ["--hold", "0us"], ["--hold", "6ms"],
      ["--prefer", "nobody"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Starvation.parse(words) }
  }
}
