import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the two sellers make of their sales")
struct TwoSellersTests {
  private func observations(
    _ oversold: [TwoSellers.Repair: Double], rounds: Int = 8
  ) -> Observations {
    var records: [Record] = []
    for round in 0..<rounds {
      for (repair, count) in oversold {
        records += [
          (TwoSellers.oversoldCount, count), (TwoSellers.oversoldShare, count / 20),
          (TwoSellers.oversoldSales, count > 0 ? 1 : 0),
          (TwoSellers.saleTime, 3e6 + Double(round)),
        ].map { MadeUpRounds.observation($0, repair.condition, round: round, $1) }
      }
    }
    return Observations(records: records)
  }

  private func values(_ judgement: Judgement) -> [String] { judgement.findings.map(\.value) }

  @Test(
    "A repair cures, fails, or cannot be judged where nothing was oversold before",
    arguments: [
      (before: 20.0, after: 0.0, "none", "cures"), (20, 20, "some", "fails"),
      (0, 0, "none", "inconclusive"),
    ])
  func repair(before: Double, after: Double, oversold: String, effect: String) throws {
    let sellers = try TwoSellers.parse(["--repair", "lock-each"])
    let judgement = sellers.judge(observations([.none: before, .lockEach: after]))
    #expect(values(judgement) == [effect, oversold])
  }

  @Test("Without a repair only the sale itself is judged")
  func unrepaired() throws {
    let judgement = try TwoSellers.parse([]).judge(observations([.none: 7]))
    #expect(values(judgement) == ["some"])
    #expect(judgement.findings.map(\.decidedBy) == [["oversold-sales"]])
    #expect(judgement.estimate(TwoSellers.oversoldCount, [.repair: "none"])?.value == 7)
  }

  @Test("Few sales without a fault prove nothing, and one seller cannot oversell")
  func inconclusive() throws {
    #expect(
      try values(TwoSellers.parse([]).judge(observations([.none: 0], rounds: 3))) == [
        "inconclusive"
      ])
    let alone = try TwoSellers.parse(["--sellers", "1"])
    #expect(values(alone.judge(observations([.none: 0]))) == ["inconclusive"])
    #expect(try values(TwoSellers.parse([]).judge(Observations())) == ["inconclusive"])
  }

  @Test("A repair that could not be judged says why")
  func doubts() throws {
    let sellers = try TwoSellers.parse(["--repair", "one-lock"])
    func doubt(rounds: Int) -> Doubt? {
      sellers.judge(observations([.none: 0, .oneLock: 0], rounds: rounds)).findings.first?
        .ruling?.doubt
    }
    #expect(doubt(rounds: 8) == .noContrast)
    #expect(doubt(rounds: 3) == .fewTrials(count: 3, needed: 6))
  }

  @Test("The sales are shown as a table, bars, and the customers of the last tickets")
  func exhibits() throws {
    let sellers = try TwoSellers.parse(["--repair", "one-lock"])
    let observations = observations([.none: 20, .oneLock: 0])
    let blocks = sellers.exhibits(
      observations, sellers.judge(observations), MadeUpRounds.keys)
    guard case .table(let table)? = blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map(\.[0].plain) == ["none", "one-lock"])
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
    #expect(blocks.contains { if case .chart(.timeline) = $0 { true } else { false } })
  }

  @Test("A customer waits, pays and has a ticket, from the first customer on")
  func events() throws {
    let outcome = TicketSale.Outcome(
      customers: [.init(seller: 1, came: 100, looked: 150, sold: 400, seat: 3)])
    let events = outcome.events([.repair: "none"])
    #expect(events.map(\.name) == ["waiting", "customer pays", "sold"])
    #expect(events.map(\.start) == [0, 50, 300])
    #expect(events[1].detail == "3")
    #expect(TicketSale.Outcome().events(.none).isEmpty)
  }

  @Test("The repair is written in the plan as it is typed")
  func plan() throws {
    let sellers = try TwoSellers.parse(["--repair", "lock-each"])
    #expect(PlanOption.options(of: sellers).contains(.init(name: "--repair", value: "lock-each")))
    #expect(sellers.measured == [.none, .lockEach])
  }

  @Test(
    "Values out of range are refused",
    arguments: [
      ["--sellers", "0"], ["--sellers", "10000000"], ["--tickets", "0"], ["--pause", "-1us"],
      ["--pause", "6ms"], ["--tickets", "1000", "--pause", "5ms"], ["--repair", "prayer"],
    ])
  func refusals(words: [String]) throws {
    #expect(throws: (any Error).self) { try TwoSellers.parse(words) }
  }
}
