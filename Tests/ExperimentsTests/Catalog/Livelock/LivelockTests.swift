import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("livelock")
struct LivelockTests {
  private func observations(
    collisions: [Double] = .init(repeating: 1, count: 6),
    passages: (fixed: Double, random: Double) = (0, 500)
  ) -> Observations {
    let records = Livelock.BackOff.allCases.flatMap { way -> [Record] in
      let condition = Livelock.condition(way)
      func add(_ quantity: Quantity, _ value: Double) -> [Record] {
        MadeUpRounds.rounds(of: quantity, condition, collisions.map { _ in value })
      }
      return MadeUpRounds.rounds(
        of: Livelock.collisions, condition, way == .fixed ? collisions : [0.4])
        + add(Livelock.passages, way == .fixed ? passages.fixed : passages.random)
        + add(Livelock.attempts, 1_000) + add(Livelock.fruitless, 0)
    }
    return Observations(records: records)
  }

  @Test(
    "the livelock is told from the share of attempts in vain and its interval",
    arguments: [
      ([1.0, 1, 1, 1, 1, 1], Livelock.Seen.lasting), ([0.8, 0.8, 0.8, 0.8, 0.8, 0.8], .passing),
      ([0.9, 1, 0.9, 1, 0.9, 1], .inconclusive), ([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], .notObserved),
      ([0.5, 1, 0.5, 1, 0.5, 1], .inconclusive), ([1.0, 1, 1, 1, 1], .inconclusive),
    ])
  func seen(collisions: [Double], expected: Livelock.Seen) throws {
    let judgement = try Livelock.parse([]).judge(observations(collisions: collisions))
    #expect(MadeUpRounds.answer(Livelock.livelock, in: judgement) == expected)
  }

  @Test(
    "the remedy is told from paired rounds, also where nothing passed",
    arguments: [
      ((0.0, 500.0), 6, Livelock.Remedy.helps), ((500.0, 100.0), 6, .noDifference),
      ((500.0, 500.0), 6, .inconclusive), ((0.0, 500.0), 3, .inconclusive),
    ])
  func remedy(
    passages: (Double, Double), rounds: Int, expected: Livelock.Remedy
  ) throws {
    let judgement = try Livelock.parse([]).judge(
      observations(collisions: .init(repeating: 1, count: rounds), passages: passages))
    #expect(MadeUpRounds.answer(Livelock.randomBackOff, in: judgement) == expected)
  }

  @Test("there are bars and a table")
  func exhibits() throws {
    let (blocks, areDeclared) = MadeUpRounds.exhibits(
      of: try Livelock.parse([]), observations())
    #expect(blocks.contains { if case .chart(.bars) = $0 { true } else { false } })
    #expect(blocks.contains { if case .table = $0 { true } else { false } })
    #expect(areDeclared)
  }

  @Test(
    "options outside the range are refused",
    arguments: [["--beats", "9"], ["--beats", "10001"], ["--back-off", "never"]])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Livelock.parse(words) }
  }
}
