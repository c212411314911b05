import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("What the experiment on exit statuses makes of its rounds")
struct ExitStatusesTests {
  /// What one round records.
  private static let round: [(Quantity, Double)] = [
    (.learnedCode, 44), (ExitStatuses.reaped, 1), (.learnedSignal, 15),
    (ExitStatuses.reaped, 1), (ExitStatuses.zombieTime, 2e7), (ExitStatuses.reaped, 1),
    (ExitStatuses.adoptedBy, 4711),
  ]

  /// Four rounds that lack one quantity, or have another value for it.
  private func observations(
    rounds: Int = 4, without missing: Quantity? = nil, replacing: [Quantity: Double] = [:],
    adopter: String? = "init", finished: Bool = true
  ) -> Observations {
    let records = (0..<rounds).flatMap { round in
      Self.round.filter { $0.0 != missing }.map { quantity, value in
        MadeUpRounds.observation(quantity, round: round, replacing[quantity] ?? value)
      }
    }
    let event = Record.event(.init(worker: 2, name: "zombie", start: 1e6, end: 2e7))
    let note = Record.note(.init(.adopter, value: 4711, text: adopter))
    return Observations(
      records: records + [event, note] + (finished ? [.finished(.init(.roundsDone))] : []))
  }

  private func experiment(_ options: String...) throws -> ExitStatuses {
    let invocation = try ExperimentCatalog.invocation(of: ["exit-status"] + options)
    return try #require(invocation?.subject as? ExitStatuses)
  }

  private func finding(_ name: String, in judgement: Judgement) -> String? {
    judgement.findings.first { $0.name == name }?.value
  }

  @Test(
    "A code is whole when the parent is told what the child asked for",
    arguments: [("300", 44.0, "cut-to-a-byte"), ("44", 44, "whole"), ("256", 0, "cut-to-a-byte")])
  func exitCode(asked: String, told: Double, expected: String) throws {
    let judgement = try experiment("--code", asked)
      .judge(observations(replacing: [.learnedCode: told]))
    #expect(finding("exit-code", in: judgement) == expected)
  }

  @Test(
    "What was never told or seen is found missing",
    arguments: [
      ("zombie", ExitStatuses.zombieTime, "seen", "not-seen"),
      ("orphan", ExitStatuses.adoptedBy, "adopted", "lost"),
      ("killed", .learnedSignal, "signal-learned", "not-learned"),
    ])
  func missing(name: String, quantity: Quantity, present: String, absent: String) throws {
    let whole = try experiment().judge(observations())
    #expect(finding(name, in: whole) == present)
    let lacking = try experiment().judge(observations(without: quantity))
    #expect(finding(name, in: lacking) == absent)
  }

  @Test("Another signal than the one that was sent is not the news the parent should get")
  func otherSignal() throws {
    let judgement = try experiment().judge(observations(replacing: [.learnedSignal: 9]))
    #expect(finding("killed", in: judgement) == "not-learned")
  }

  @Test("A round that was stopped in its middle says nothing of the children to come")
  func stopped() throws {
    let records = Self.round.prefix(2).map { MadeUpRounds.observation($0.0, .none, $0.1) }
    let judgement = try experiment().judge(Observations(records: records))
    #expect(judgement.findings.map(\.name) == ["exit-code"])
    let later = observations(rounds: 2, finished: false)
    #expect(finding("killed", in: try experiment().judge(later)) == "signal-learned")
    #expect(try experiment().judge(Observations()).findings.isEmpty)
  }

  @Test("Children that stay in the list lower the share of those reaped")
  func reaped() throws {
    let all = try #require(try experiment().judge(observations()).estimate(ExitStatuses.reaped))
    #expect(all.value == 1 && all.count == 12)
    let none = try #require(
      try experiment().judge(observations(replacing: [ExitStatuses.reaped: 0])).estimate(
        ExitStatuses.reaped))
    #expect(none.value == 0)
  }

  @Test("The children are drawn by what they do and how they look")
  func timeline() throws {
    let observations = observations()
    let experiment = try experiment()
    let blocks = experiment.exhibits(
      observations, experiment.judge(observations), MadeUpRounds.keys)
    guard case .chart(.timeline(let chart)) = try #require(blocks.first) else {
      Issue.record("no timeline")
      return
    }
    #expect(MadeUpRounds.exhibits(of: experiment, observations).areDeclared)
    #expect(chart.rows.map(\.label) == ["not-waited-for"])
    #expect(chart.rows.flatMap(\.segments).map(\.state) == ["zombie"])
  }

  @Test(
    "The adopter has a number, and a name where that is known",
    arguments: [
      (nil, "by 4711"), ("init", "by 4711 called init"), ("keeper", "by 4711 that keeps"),
    ])
  func endings(adopter: String?, expected: String) throws {
    let observations = observations(adopter: adopter)
    let experiment = try experiment()
    let words = Wording(language: "keys") { page in
      page == ExitStatusWord.page
        ? [
          "adopted-by": "by {number}", "adopted-by-named": "by {number} called {name}",
          "adopted-by-keeper": "by {number} that keeps", "asks-for-code": "asks for {code}",
        ] : ["exit-code": "code {code}", "signal": "signal {number} ({name})"]
    }
    let blocks = experiment.exhibits(observations, experiment.judge(observations), words)
    let tables = blocks.tables
    #expect(
      tables.first?.rows.map { $0.map(\.plain) } == [
        ["asks for 300", "code 44"], ["is-killed-by", "signal 15 (SIGTERM)"],
        ["loses-its-parent", expected],
      ])
  }

  @Test("The default is a code that does not fit into a byte")
  func defaults() throws { #expect(try experiment().code == 300) }

  @Test("A code nobody would ask for is refused", arguments: ["-1", "1001"])
  func outOfRange(code: String) {
    #expect(throws: (any Error).self) { try experiment("--code=\(code)") }
  }
}
