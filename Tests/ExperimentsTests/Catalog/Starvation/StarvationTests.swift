import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("starvation")
struct StarvationTests {
  private func observations(shares: [Double]) -> Observations {
    let steady: [(Quantity, Double)] = [
      (Starvation.reads, 100), (Starvation.writes, 10), (Starvation.longestReadWait, 5),
      (Starvation.longestWriteWait, 50),
    ]
    let records = Starvation.Preference.allCases.flatMap { preference in
      let condition = Starvation.condition(preference)
      return MadeUpRounds.rounds(of: Starvation.writerShare, condition, shares)
        + steady.flatMap { quantity, value in
          MadeUpRounds.rounds(of: quantity, condition, shares.map { _ in value })
        }
    }
    return Observations(records: records)
  }

  @Test(
    "who goes without is told from the share of the entries and its interval",
    arguments: [
      ([0.0, 0, 0, 0, 0, 0], Answers.Service.starved, Answers.Service.served),
      ([1.0, 1, 1, 1, 1, 1], .served, .starved),
      ([0.1, 0.1, 0.1, 0.1, 0.1, 0.1], .disadvantaged, .served),
      ([0.0, 0.1, 0.0, 0.1, 0.0, 0.1], .inconclusive, .served),
      ([0.8, 0.8, 0.8, 0.8, 0.8, 0.8], .served, .disadvantaged),
      ([0.0, 1, 0, 1, 0, 1], .inconclusive, .inconclusive),
      ([0.0, 0, 0, 0, 0], .inconclusive, .inconclusive),
    ])
  func fates(
    shares: [Double], writers: Answers.Service, readers: Answers.Service
  ) throws {
    let judgement = try Starvation.parse([]).judge(observations(shares: shares))
    #expect(MadeUpRounds.answer(Starvation.writersUnderReaders, in: judgement) == writers)
    #expect(MadeUpRounds.answer(Starvation.readersUnderWriters, in: judgement) == readers)
  }

  @Test("a chosen preference is judged alone", arguments: ["readers", "writers"])
  func chosen(preference: String) throws {
    let subject = try Starvation.parse(["--prefer", preference])
    let names = subject.judge(observations(shares: [0, 0, 0])).findings.map(\.name)
    #expect(names == [preference == "readers" ? "writers-under-readers" : "readers-under-writers"])
  }

  @Test("there are two rows of bars and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Starvation.parse([]), observations(shares: [0.5, 0.5, 0.5]))
    let bars = blocks.compactMap { block -> Int? in
      if case .chart(.bars(let chart)) = block { chart.bars.count } else { nil }
    }
    #expect(bars == [4, 4])
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
    #expect(areDeclared)
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
