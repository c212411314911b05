import ArgumentParser
import Programs
import Results
import Statistics
import Terminal
import Testing
import Wording

@testable import Experiments

@Suite("litmus")
struct LitmusTests {
  /// Three rounds in which so many runs ended in each way.
  private func observations(
    _ counts: [String: Double], processors: Double = 2, architecture: String = "x86_64"
  ) -> Observations {
    var records = [
      MadeUpRounds.processors(processors), .note(.init(.architecture, text: architecture)),
    ]
    for round in 0..<3 {
      records += counts.sorted { $0.key < $1.key }.map { outcome, count in
        MadeUpRounds.observation(Litmus.seen, [.outcome: outcome], round: round, count)
      }
      if !counts.isEmpty {
        records.append(
          MadeUpRounds.observation(
            Litmus.runs, .none, round: round, counts.values.reduce(0, +)))
      }
    }
    return Observations(records: records)
  }

  private func findings(_ judgement: Judgement) -> [String] { judgement.findings.map(\.value) }

  private static let neither = "x=1/y=1/A.seen=0/B.seen=0"
  private static let both = "x=1/y=1/A.seen=1/B.seen=1"
  private static let impossible = "x=1/y=0/A.seen=0/B.seen=1"

  @Test(
    "What was seen is compared with what can be, and store buffers with whole steps",
    arguments: [
      ([both: 9.0], "x86_64", ["none", "not-observed"]),
      ([both: 9, neither: 1], "x86_64", ["none", "observed"]),
      ([both: 9, impossible: 1], "x86_64", ["some", "not-observed"]),
      ([both: 9, "stuck": 1], "x86_64", ["some", "not-observed"]),
      ([both: 9, "endless": 1], "x86_64", ["some", "not-observed"]),
      ([both: 9, impossible: 1], "aarch64", ["weaker-processor", "not-observed"]),
      ([both: 9, neither: 1], "aarch64", ["none", "observed"]),
      ([:], "x86_64", ["inconclusive", "inconclusive"]),
    ] as [([String: Double], String, [String])])
  func comparison(counts: [String: Double], architecture: String, expected: [String]) throws {
    let subject = try Litmus.parse([])
    #expect(
      findings(subject.judge(observations(counts, architecture: architecture))) == expected)
  }

  @Test(
    "What is no outcome of the program, or no count, is left out and ends nothing",
    arguments: [
      "", "x=1", "x=1/y=1/A.seen=0/B.seen=0/C.seen=0", "failed/256", "failed/0", "failed",
    ])
  func strangers(outcome: String) throws {
    let subject = try Litmus.parse([])
    let records = [outcome, Self.both].flatMap { text in
      [1, .nan].map {
        MadeUpRounds.observation(Litmus.seen, [.outcome: text], round: 0, text == outcome ? $0 : 1)
      }
    }
    let observations = Observations(records: [MadeUpRounds.processors(2)] + records)
    let judgement = subject.judge(observations)
    #expect(subject.counts(observations).map(\.outcome) == [.ended([1, 1, 1, 1])])
    #expect(findings(judgement).first == "none")
  }

  @Test("A disturbed round counts, since nothing from outside can feign an outcome")
  func disturbed() throws {
    let disturbance = Record.note(.init(.disturbedRound, value: 0))
    let judgement = try Litmus.parse([]).judge(
      Observations(
        records: [
          disturbance,
          MadeUpRounds.observation(Litmus.seen, [.outcome: Self.impossible], round: 0, 1),
          MadeUpRounds.observation(Litmus.seen, [.outcome: Self.both], round: 1, 1),
          MadeUpRounds.observation(Litmus.seen, [.outcome: Self.both], round: 2, 1),
        ]))
    #expect(findings(judgement).first == "some")
  }

  @Test("With fewer processors than threads nothing is compared, and it says how many are needed")
  func processors() throws {
    let subject = try Litmus.parse(["--program", "iriw"])
    let observations = observations([:], processors: 2)
    let judgement = subject.judge(observations)
    #expect(judgement.caveats.isEmpty)
    #expect(
      judgement.findings.first?.ruling?.doubt == .fewProcessors(count: 2, needed: 4))
    #expect(subject.exhibits(observations, judgement, words).tables.isEmpty)
  }

  @Test(
    "A fault that threads run into is predicted where any of those that failed is",
    arguments: [
      ("x = 0; thread A: x = 1; assert x == 0; end; thread B: pass", ["A": 4], "none"),
      (
        "x = 0; thread A: x = 1; assert x == 0; end; thread B: assert x == 0", ["A": 4, "B": 6],
        "none"
      ),
      ("x = 0; thread A: x = 1; assert x == 1; end; thread B: pass", ["A": 4], "some"),
    ] as [(String, [String: Int], String)])
  func failures(program: String, lines: [String: Int], expected: String) throws {
    let subject = try Litmus.parse(["--program", program])
    let outcome = LitmusOutcome.failed(
      lines.values.sorted().map { .init(line: $0, failure: .assertion) })
    let counts = [outcome.text(subject.program.code.endNames): 1.0]
    #expect(findings(subject.judge(observations(counts))).first == expected)
  }

  @Test(
    "Being blocked for good and going on for ever are predicted where the explorer finds them",
    arguments: [
      ("deadlock", "stuck", "none"), ("lock-order", "stuck", "some"),
      ("spin-flag", "endless", "none"), ("lost-update", "endless", "some"),
    ])
  func endings(program: String, outcome: String, expected: String) throws {
    let subject = try Litmus.parse(["--program", program])
    #expect(findings(subject.judge(observations([outcome: 1]))).first == expected)
  }

  @Test("One table has every outcome that can be or was seen, what cannot be in front")
  func table() throws {
    let subject = try Litmus.parse([])
    let observations = observations([Self.both: 9, Self.impossible: 1])
    let table = try #require(
      subject.exhibits(observations, subject.judge(observations), words).tables.first)
    let rows = table.rows.map { $0.map(\.plain) }
    #expect(rows.count == 5)
    #expect(rows[0][1...] == ["impossible", "impossible", "3", "contradicts"])
    #expect(rows[1][1...] == ["impossible", "possible", "0", "unseen"])
    #expect(rows[2][1...] == ["possible", "possible", "27", "agrees"])
    #expect(rows[1][0] == "y = 1, A.seen = 0, B.seen = 0")
  }

  private var words: Wording { Wording(language: "en") { (_: WordPage) -> [String: Text] in [:] } }

  @Test(
    "An outcome is written and read back",
    arguments: [
      .ended([1, -2]), .ended([0, 0]), .stuck, .endless,
      .failed([.init(line: 3, failure: .assertion), .init(line: 300, failure: .divisionByZero)]),
    ] as [LitmusOutcome])
  func text(outcome: LitmusOutcome) {
    #expect(LitmusOutcome(text: outcome.text(["x", "A.r[0]"])) == outcome)
  }

  @Test("A program is a name or one line, and is written so that it can be typed again")
  func programs() throws {
    #expect(try Litmus.parse([]).program.description == "store-buffering")
    let typed = try Litmus.parse(["--program", "x = 0;   thread A, B: x += 1"])
    #expect(typed.program.description == "x = 0; thread A, B: x += 1")
    let again = try Litmus.parse(["--program", typed.program.description])
    #expect(again.program.description == typed.program.description)
    for one in LibraryProgram.all {
      #expect(LitmusProgram(one.name)?.code.threadNames.isEmpty == false, "\(one.name)")
    }
  }

  @Test(
    "What is neither is refused",
    arguments: ["", "nothing", "x = 0", "x = 0; thread A: y = z", "thread"])
  func refused(program: String) {
    #expect(throws: (any Error).self) { try Litmus.parse(["--program", program]) }
  }
}
