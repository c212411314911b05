import ArgumentParser
import Platform
import Results
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("sharing")
struct SharingTests {
  /// The things that everybody sees of everything, nothing, or what a fork does not copy.
  enum Pattern: CaseIterable {
    case all
    case none
    case shared
    case mixed
    case unsteady

    func sees(_ thing: Sharing.Thing, round: Int) -> Bool {
      switch self {
      case .all: true
      case .none: false
      case .shared: thing == .sharedMapping || thing == .fileOffset
      case .mixed: thing == .variable || thing == .environment
      case .unsteady: round > 0
      }
    }
  }

  func observations(threads: Pattern, processes: Pattern) -> Observations {
    var records: [Record] = []
    for round in 0..<4 {
      for thing in Sharing.Thing.allCases {
        for (kind, pattern) in [(WorkerKind.thread, threads), (.process, processes)] {
          records.append(
            MadeUpRounds.observation(
              Sharing.seen, Sharing.condition(kind, thing), round: round,
              pattern.sees(thing, round: round) ? 1 : 0))
        }
      }
    }
    return Observations(records: records)
  }

  @Test(
    "what threads see follows from the rounds",
    arguments: [
      (Pattern.all, Answers.ThreadSight.everything), (.none, .nothing), (.shared, .something),
      (.mixed, .something), (.unsteady, .something),
    ])
  func threads(pattern: Pattern, expected: Answers.ThreadSight) throws {
    let judgement = try Sharing.parse([]).judge(observations(threads: pattern, processes: .none))
    #expect(MadeUpRounds.answer(Sharing.threadsSee, in: judgement) == expected)
    #expect(MadeUpRounds.answer(Sharing.processesSee, in: judgement) == .nothing)
  }

  @Test(
    "what processes see follows from the rounds",
    arguments: [
      (Pattern.all, Answers.ProcessSight.everything), (.none, .nothing), (.shared, .onlyShared),
      (.mixed, .something), (.unsteady, .something),
    ])
  func processes(pattern: Pattern, expected: Answers.ProcessSight) throws {
    let judgement = try Sharing.parse([]).judge(observations(threads: .all, processes: pattern))
    #expect(MadeUpRounds.answer(Sharing.threadsSee, in: judgement) == .everything)
    #expect(MadeUpRounds.answer(Sharing.processesSee, in: judgement) == expected)
  }

  @Test("nothing is found where nothing was measured")
  func empty() throws {
    #expect(try Sharing.parse([]).judge(Observations()).findings.isEmpty)
  }

  @Test("a thing that could not be written makes the finding something")
  func missing() throws {
    let records = Sharing.Thing.allCases.filter { $0 != .environment }.map { thing in
      MadeUpRounds.observation(Sharing.seen, Sharing.condition(.thread, thing), 1)
    }
    let judgement = try Sharing.parse([]).judge(Observations(records: records))
    #expect(MadeUpRounds.answer(Sharing.threadsSee, in: judgement) == .something)
  }

  @Test("the table has a row for each thing and a column for each kind")
  func table() throws {
    let observations = observations(threads: .unsteady, processes: .shared)
    let words = Wording(language: "keys") { page in
      page == SharingWord.page ? ["seen-times": "{times} of {count}"] : [:]
    }
    let experiment = try Sharing.parse([])
    let blocks = experiment.exhibits(observations, experiment.judge(observations), words)
    guard case .table(let table) = try #require(blocks.first) else {
      Issue.record("no table")
      return
    }
    #expect(MadeUpRounds.exhibits(of: experiment, observations).areDeclared)
    #expect(table.columns.map(\.title.plain) == ["what", "thread", "process"])
    #expect(table.rows.count == Sharing.Thing.allCases.count)
    #expect(table.rows[0].map(\.plain) == ["variable", "3 of 4", "not-seen"])
    #expect(table.rows[3].map(\.plain).last == "seen")
  }

  @Test("the picture shows the share of the writes seen")
  func picture() throws {
    let observations = observations(threads: .all, processes: .shared)
    let experiment = try Sharing.parse([])
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    guard case .chart(.bars(let chart)) = try #require(blocks.last) else {
      Issue.record("no bars")
      return
    }
    #expect(chart.bars.map(\.value) == [1, 2.0 / 7])
  }

  @Test("the number to write is positive", arguments: [0, -1, 1_000_001])
  func refused(value: Int) throws {
    #expect(throws: (any Error).self) { try Sharing.parse(["--value", "\(value)"]) }
  }

  @Test("the number is 42 unless another one is asked for")
  func defaults() throws {
    #expect(try Sharing.parse([]).value == 42)
    #expect(try Sharing.parse(["--value", "7"]).value == 7)
  }
}
