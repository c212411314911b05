import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment on exit statuses makes of its rounds")
struct ExitStatusesTests {
  /// What one round records.
  private static let round: [(String, Double)] = [
    ("learned-code", 44), ("reaped", 1), ("learned-signal", 15), ("reaped", 1),
    ("zombie-time", 2e7), ("reaped", 1), ("adopted-by", 4711),
  ]

  /// Four rounds that lack one quantity, or have another value for it.
  private func observations(
    rounds: Int = 4, without missing: String? = nil, replacing: [String: Double] = [:],
    finished: Bool = true
  ) -> Observations {
    let records = (0..<rounds).flatMap { round in
      Self.round.filter { $0.0 != missing }.map { name, value in
        Record.observation(.init(name, round: round, value: replacing[name] ?? value))
      }
    }
    let event = Record.event(.init(worker: 2, name: "zombie", start: 1e6, end: 2e7))
    let note = Record.note(.init("adopter", value: 4711, text: "keeper"))
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
      .judge(observations(replacing: ["learned-code": told]))
    #expect(finding("exit-code", in: judgement) == expected)
  }

  @Test(
    "What was never told or seen is found missing",
    arguments: [
      ("zombie", "zombie-time", "seen", "not-seen"), ("orphan", "adopted-by", "adopted", "lost"),
      ("killed", "learned-signal", "signal-learned", "not-learned"),
    ])
  func missing(name: String, quantity: String, present: String, absent: String) throws {
    let whole = try experiment().judge(observations())
    #expect(finding(name, in: whole) == present)
    let lacking = try experiment().judge(observations(without: quantity))
    #expect(finding(name, in: lacking) == absent)
  }

  @Test("Another signal than the one that was sent is not the news the parent should get")
  func otherSignal() throws {
    let judgement = try experiment().judge(observations(replacing: ["learned-signal": 9]))
    #expect(finding("killed", in: judgement) == "not-learned")
  }

  @Test("A round that was stopped in its middle says nothing of the children to come")
  func stopped() throws {
    let records = Self.round.prefix(2).map { Record.observation(.init($0.0, value: $0.1)) }
    let judgement = try experiment().judge(Observations(records: records))
    #expect(judgement.findings.map(\.name) == ["exit-code"])
    let later = observations(rounds: 2, finished: false)
    #expect(finding("killed", in: try experiment().judge(later)) == "signal-learned")
    #expect(try experiment().judge(Observations()).findings.isEmpty)
  }

  @Test("Children that stay in the list lower the share of those reaped")
  func reaped() throws {
    let all = try #require(try experiment().judge(observations()).estimate("reaped"))
    #expect(all.value == 1 && all.count == 12)
    let none = try #require(
      try experiment().judge(observations(replacing: ["reaped": 0])).estimate("reaped"))
    #expect(none.value == 0)
  }

  @Test("The children are drawn, and the adopter has a number and a name")
  func exhibits() throws {
    let observations = observations()
    let experiment = try experiment()
    let blocks = experiment.exhibits(observations, experiment.judge(observations))
    #expect(blocks.contains { if case .chart(.timeline) = $0 { true } else { false } })
    let text = Document(blocks).rendered(on: Canvas(width: 80))
    for words in ["exit code 44", "signal 15 (SIGTERM)", "process 4711 (keeper)", "not waited for"]
    {
      #expect(text.contains(words))
    }
  }

  @Test("The default is a code that does not fit into a byte")
  func defaults() throws { #expect(try experiment().code == 300) }

  @Test("A code nobody would ask for is refused", arguments: ["-1", "1001"])
  func outOfRange(code: String) {
    #expect(throws: (any Error).self) { try experiment("--code=\(code)") }
  }
}
