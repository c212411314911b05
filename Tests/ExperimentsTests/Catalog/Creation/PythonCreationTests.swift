import Apparatus
import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("creation in Python")
struct PythonCreationTests {
  private let creation = PythonCreation(
    memories: [0, 64 << 20].map { ByteCount(bytes: $0) }, interpreters: .usual)

  /// Rounds in which each way costs so many microseconds; spawn has its turn in every other one.
  private func observations(
    thread: Double = 100, fork: Double = 2_800, forkserver: Double = 20_000,
    spawn: Double = 90_000, rounds: Int = 8
  ) -> Observations {
    let costs: [(PythonCreation.Kind, Double)] = [
      (.thread, thread), (.fork, fork), (.forkserver, forkserver), (.spawn, spawn),
    ]
    let figures: MadeUpRounds.Figures =
      costs.map { (Creation.createCost, $0.0.condition, $0.1 * 1e3) }
      + creation.memories.enumerated().map {
        (Creation.forkCost, .memory($0.element), 2e6 * Double($0.offset + 1))
      }
    let records = MadeUpRounds.records(figures, rounds: rounds).filter { record in
      if case .observation(let one) = record, one.condition == PythonCreation.Kind.spawn.condition {
        return !one.round.isMultiple(of: 2)
      }
      return true
    }
    return Observations(records: records)
  }

  @Test(
    "A process is counted in threads",
    arguments: [(150.0, Answers.Times.likeThread), (500, .severalTimes), (2_800, .manyTimes)])
  func cost(fork: Double, expected: Answers.Times) {
    let judgement = creation.judge(observations(fork: fork))
    #expect(MadeUpRounds.answer(PythonCreation.startCost, in: judgement) == expected)
  }

  @Test(
    "The cheapest start method is the one that was cheaper every time",
    arguments: [
      (2_800.0, 20_000.0, 90_000.0, PythonCreation.StartMethod.forkCheapest),
      (30_000, 4_000, 90_000, .forkserverCheapest), (30_000, 20_000, 4_000, .spawnCheapest),
      (20_000, 20_100, 90_000, .inconclusive),
    ])
  func method(
    fork: Double, forkserver: Double, spawn: Double, expected: PythonCreation.StartMethod
  ) {
    let judgement = creation.judge(
      observations(fork: fork, forkserver: forkserver, spawn: spawn))
    #expect(MadeUpRounds.answer(PythonCreation.startMethod, in: judgement) == expected)
  }

  @Test("A few rounds decide nothing and say so")
  func fewRounds() {
    let judgement = creation.judge(observations(rounds: 3))
    #expect(MadeUpRounds.answer(PythonCreation.startCost, in: judgement) == .inconclusive)
    #expect(MadeUpRounds.answer(PythonCreation.startMethod, in: judgement) == .inconclusive)
    #expect(judgement.caveats == [.fewRounds(count: 3, needed: 6)])
  }

  @Test("A mebibyte of the parent has its price")
  func growth() throws {
    let price = try #require(
      creation.judge(observations()).estimate(Creation.forkCostPerMebibyte))
    #expect(abs(price.value - 2e6 / 64) < 2e3)
  }

  @Test("The ways to start are bars, the cheapest first")
  func bars() {
    let blocks = creation.exhibitsOne(
      Observations(), creation.judge(observations()), MadeUpRounds.keys)
    guard case .chart(.bars(let chart))? = blocks.first else {
      Issue.record("no bars")
      return
    }
    #expect(
      chart.bars.map(\.label) == [
        "Thread", "process-by-fork", "process-by-forkserver", "process-by-spawn",
      ])
  }

  @Test("The first process by forkserver is told apart from the others")
  func first() {
    let records: [Record] = [.note(.init(.firstForkserver, value: 1.1e8))]
    let words = Wording(language: "keys") { page in
      page == CreationWord.page ? ["first-forkserver": "The first one took {cost}."] : [:]
    }
    let blocks = creation.exhibitsOne(
      Observations(records: records), Judgement(findings: []), words)
    guard case .paragraph(let text)? = blocks.last else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.plain == "The first one took 110 ms.")
  }

  @Test(
    "Two rounds of the script have every way of starting in them",
    .enabled(if: FoundInterpreters.usual != nil))
  func played() throws {
    let records = try PlayedScript.records(
      "creation", ["--memories", "1M"], rounds: 2, on: try #require(FoundInterpreters.usual))
    let observations = Observations(records: records)
    #expect(
      Set(observations.conditions(of: Creation.createCost))
        == Set(PythonCreation.Kind.allCases.map(\.condition)))
    #expect(
      Set(observations.conditions(of: Creation.forkCost))
        == [.memory(ByteCount(bytes: 0)), .memory(ByteCount(bytes: 1 << 20))])
    #expect(observations.note(.firstForkserver)?.value.map { $0 > 0 } == true)
  }
}
