import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What objects that are made once tell")
struct OnceTests {
  private func observations(
    twice: [OnceWay: Double] = [.unlocked: 0.5], half: [OnceWay: Double] = [.markedEarly: 0.3],
    locked: Double = 40, processors: Double = 2, rounds: Int = 8
  ) -> Observations {
    var records = [MadeUpRounds.processors(processors)]
    for round in 0..<rounds {
      for way in OnceWay.allCases.reversed() {
        records += [
          (Once.madeTwice, twice[way] ?? 0), (Once.seenHalfMade, half[way] ?? 0),
          (Once.looks, 2_000),
        ].map { MadeUpRounds.observation($0, way.condition, round: round, $1) }
      }
      let drift = 1 + 0.01 * Double(round % 3)
      records += [(Once.Look.ordered, 2), (.locked, locked * drift)].map {
        MadeUpRounds.observation(Once.lookCost, $0.condition, round: round, $1)
      }
    }
    return Observations(records: records)
  }

  private func values(_ observations: Observations) throws -> [String] {
    try Once.parse([]).judge(observations).findings.map(\.value)
  }

  @Test("Faults of the wrong ways and the right way without any are told apart")
  func faults() throws {
    #expect(try values(observations()) == ["some", "some", "not-observed", "holds", "cheaper"])
    #expect(
      try values(observations(half: [.relaxed: 0.001], locked: 2))
        == ["some", "none", "broken", "holds", "same"])
    #expect(
      try values(observations(twice: [.ordered: 0.001], half: [:], locked: 1))
        == ["none", "none", "not-observed", "fails", "dearer"])
  }

  @Test("Where no way shows a fault, the right one has proved nothing")
  func nothingSeen() throws {
    #expect(
      try values(observations(twice: [:], half: [:]))
        == ["none", "none", "not-observed", "inconclusive", "cheaper"])
  }

  @Test("One processor that showed nothing tells nothing")
  func oneProcessor() throws {
    #expect(
      try values(observations(twice: [:], half: [:], processors: 1)).prefix(4)
        == ["inconclusive", "inconclusive", "inconclusive", "inconclusive"])
    #expect(try values(Observations()) == Array(repeating: "inconclusive", count: 5))
  }

  @Test("A run that could not tell says why")
  func doubts() throws {
    func doubts(_ observations: Observations) throws -> [Doubt?] {
      try Once.parse([]).judge(observations).findings.map { $0.ruling?.doubt }
    }
    #expect(try doubts(observations(twice: [:], half: [:]))[3] == .noContrast)
    let alone = Doubt.fewProcessors(count: 1, needed: 2)
    #expect(
      try doubts(observations(twice: [:], half: [:], processors: 1)).prefix(3)
        == [alone, alone, alone])
  }

  @Test("Shares are those of all rounds together")
  func shares() throws {
    let judgement = try Once.parse([]).judge(observations())
    let twice = try #require(judgement.estimate(Once.madeTwice, [.way: "unlocked"]))
    #expect(twice.value == 0.5)
    #expect(twice.count == 8 * Once.objects)
    #expect(judgement.estimate(Once.looks, [.way: "relaxed"])?.value == 16_000)
  }

  @Test("Every way makes a whole object once when nobody interferes", arguments: OnceWay.allCases)
  func alone(way: OnceWay) throws {
    let objects = try OnceObjects(count: 3)
    for _ in 0..<2 { for object in 0..<3 { #expect(objects.look(at: object, way)) } }
    #expect(objects.madeTwice == 0)
    #expect(objects.lookOrdered(at: 1))
    #expect(objects.lookLocked(at: 2))
  }

  @Test("The ways are shown in a table, and what went wrong as bars")
  func exhibits() throws {
    let once = try Once.parse([])
    let observations = observations()
    let blocks = once.exhibits(observations, once.judge(observations), MadeUpRounds.keys)
    guard case .table(let table)? = blocks.first, case .chart(.bars(let bars)) = blocks[1] else {
      Issue.record("no table or no bars")
      return
    }
    #expect(table.rows.map(\.[0].plain) == OnceWay.allCases.map(\.rawValue))
    #expect(bars.bars.count == 2 * OnceWay.allCases.count)
    guard case .chart(.bars(let looks))? = blocks.last else {
      Issue.record("no bars of looks")
      return
    }
    #expect(looks.bars.map(\.label) == ["ordered", "locked"])
  }

  @Test("Values out of range are refused", arguments: ["1", "17", "10000000", "-2"])
  func refusals(threads: String) {
    #expect(throws: (any Error).self) { try Once.parse(["--threads", threads]) }
  }
}
