import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("lifecycle")
struct LifecycleTests {
  /// Rounds with these agreements of order, in which so many processes were counted.
  static func observations(order: [Double], processes: Double = 1) -> Observations {
    Observations(
      records: MadeUpRounds.rounds(of: Lifecycle.orderAgreement, .none, order)
        + MadeUpRounds.rounds(of: Lifecycle.processes, .none, order.map { _ in processes }))
  }

  @Test(
    "The order is kept or broken only where enough rounds agree",
    arguments: [
      ([1, 1, 1], "4", Answers.Order.kept), ([1, 0.3], "4", .mixed), ([0.3, 0, -1], "4", .broken),
      ([1, 1], "4", .inconclusive), ([1, 1, 1], "1", .inconclusive), ([], "4", .inconclusive),
    ] as [([Double], String, Answers.Order)])
  func order(rounds: [Double], workers: String, expected: Answers.Order) throws {
    let judgement = try Lifecycle.parse(["--workers", workers]).judge(
      Self.observations(order: rounds))
    #expect(MadeUpRounds.answer(Lifecycle.finishingOrder, in: judgement) == expected)
  }

  @Test("The share of rounds that kept the order is a figure")
  func kept() throws {
    let judgement = try Lifecycle.parse([]).judge(Self.observations(order: [1, 0.5, 1, 1]))
    #expect(judgement.estimate(Lifecycle.orderKept)?.value == 0.75)
  }

  @Test(
    "Workers are one process or one each",
    arguments: [
      ("thread", 1.0, Answers.Identity.oneProcess), ("process", 4, .oneProcessEach),
      ("process", 1, .oneProcessEach),
    ])
  func identity(kind: String, processes: Double, expected: Answers.Identity) throws {
    let judgement = try Lifecycle.parse(["--kind", kind]).judge(
      Self.observations(order: [1], processes: processes))
    #expect(MadeUpRounds.answer(Lifecycle.identity, in: judgement) == expected)
  }

  @Test("There are a timeline and a table")
  func exhibits() throws {
    let life = Record.event(
      .init(worker: 0, name: LifecycleState.running.rawValue, start: 0, end: 9))
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Lifecycle.parse([]), Observations(records: [life]))
    guard case .chart(.timeline(let chart))? = blocks.first, case .table? = blocks.last else {
      Issue.record("no timeline or no table")
      return
    }
    #expect(chart.rows.first?.segments.first?.state == LifecycleState.running.rawValue)
    #expect(areDeclared)
  }

  @Test(
    "What a machine cannot do is refused",
    arguments: [
      ["--workers", "0"], ["--workers", "257"], ["--work", "2s"], ["--kind", "spawn"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Lifecycle.parse(words) }
  }
}
