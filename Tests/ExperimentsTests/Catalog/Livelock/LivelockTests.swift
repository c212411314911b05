import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("livelock")
struct LivelockTests {
  func observations(
    collisions: Double, passages: (fixed: Double, random: Double), rounds: Int = 6
  ) -> Observations {
    var records: [Record] = []
    for way in Livelock.BackOff.allCases {
      for round in 0..<rounds {
        for (quantity, value) in [
          ("collisions", way == .fixed ? collisions : 0.4),
          ("passages", way == .fixed ? passages.fixed : passages.random),
          ("attempts", 1_000), ("fruitless", 0),
        ] {
          records.append(
            .observation(
              .init(quantity, condition: Livelock.condition(way), round: round, value: value)))
        }
      }
    }
    return Observations(records: records)
  }

  func value(_ name: String, of judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "the livelock is told from the share of attempts in vain",
    arguments: [
      (1.0, 6, "lasting"), (0.8, 6, "passing"), (0.5, 6, "not-observed"), (1.0, 2, "inconclusive"),
    ])
  func seen(collisions: Double, rounds: Int, expected: String) throws {
    let judgement = try Livelock.parse([]).judge(
      observations(collisions: collisions, passages: (0, 500), rounds: rounds))
    #expect(value("livelock", of: judgement) == expected)
  }

  @Test(
    "the remedy is told from paired rounds, also where nothing passed",
    arguments: [
      ((0.0, 500.0), 6, "helps"), ((500.0, 100.0), 6, "no-difference"),
      ((500.0, 500.0), 6, "inconclusive"), ((0.0, 500.0), 3, "inconclusive"),
    ])
  func remedy(passages: (Double, Double), rounds: Int, expected: String) throws {
    let judgement = try Livelock.parse([]).judge(
      observations(collisions: 1, passages: passages, rounds: rounds))
    #expect(value("random-back-off", of: judgement) == expected)
  }

  @Test("there are bars and a table")
  func exhibits() throws {
    let observations = observations(collisions: 1, passages: (0, 500))
    let subject = try Livelock.parse([])
    let blocks = subject.exhibits(observations, subject.judge(observations))
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
  }

  @Test(
    "options outside the range are refused",
    arguments: [["--beats", "9"], ["--beats", "10001"], ["--back-off", "never"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Livelock.parse(words) }
  }
}
