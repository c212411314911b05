import Platform
import Programs
import Results
import Supervision
import Terminal
import Testing

@testable import Experiments
@testable import Shell

@Suite("A program that was run for real")
struct RealRunTests {
  @Test(
    "A program of the library runs by its name, any other one as a whole, in the time that was said",
    arguments: [
      (["race"], nil, ["litmus", "--program", "lost-update"]),
      (
        ["x = 0; thread A, B: x += 1"], 3,
        [
          "litmus", "--program", "x = 0; thread A, B: x += 1", "--seconds", "3", "--rounds",
          "36",
        ]
      ),
    ] as [([String], Int?, [String])])
  func words(typed: [String], seconds: Int?, expected: [String]) throws {
    #expect(RealRun.words(try GivenProgram(typed), seconds: seconds) == expected)
  }

  @Test("What is run for real can be run for every program of the library")
  func library() throws {
    for one in LibraryProgram.all {
      let words = RealRun.words(try GivenProgram([one.name]), seconds: 1)
      #expect(try ExperimentCatalog.invocation(of: words) != nil, "\(one.name)")
    }
  }

  /// A run of `store-buffering` in which each of these ends was seen once a round.
  private func run(_ outcomes: [String], ending: Ending = .finished) throws -> RealRun {
    let invocation = try Samples.invocation("litmus")
    let records =
      [MadeUp.processors(2), .note(.init(.architecture, text: "x86_64"))]
      + outcomes.flatMap { MadeUp.rounds(Litmus.seen, [.outcome: $0], 4_000) }
      + MadeUp.rounds(Litmus.runs, Double(outcomes.count) * 4_000)
    let observations = Observations(records: records + [.finished(.init(.roundsDone))])
    let judgement = invocation.subject.measurement.judge(observations)
    let measured = Measured(
      plan: invocation.plan(freshSeed: 1), experiment: invocation.subject, ending: ending,
      observations: observations, judgement: judgement, caveats: judgement.caveats,
      seconds: 2.04, notebookEntry: 12)
    return RealRun(program: try GivenProgram(["store-buffering"]), measured: measured)
  }

  private static let predicted = [
    "x=1/y=1/A.seen=0/B.seen=1", "x=1/y=1/A.seen=1/B.seen=0", "x=1/y=1/A.seen=0/B.seen=0",
  ]
  private static let impossible = "x=1/y=0/A.seen=0/B.seen=1"

  @Test("What is seen and cannot be ends with status 1, and nothing else does")
  func status() throws {
    #expect(try run(Self.predicted).exitCode == .success)
    #expect(try run(Self.predicted + [Self.impossible]).exitCode == .failed)
    #expect(try run(Self.predicted, ending: .interrupted(by: .interrupt)).exitCode == .interrupted)
  }

  @Test("The verdicts stand in front of the run", arguments: Language.allCases, [false, true])
  func screen(language: Language, isImpossible: Bool) throws {
    let run = try run(Self.predicted + (isImpossible ? [Self.impossible] : []))
    let words = Samples.words(language)
    let exploration = ExplorationScreen(
      program: run.program, reports: MemoryModel.allCases.map { run.program.code.explored($0) },
      words: words)
    let screen = AnswerScreen(
      measured: run.measured, asked: [], lead: AnswerLead(whole: exploration.lead, lines: []),
      isInteractive: false,
      explanations: Samples.explanations(language), told: ToldFindings(), words: words,
      window: .usual)
    assertScreen(
      screen.whole,
      named: "real-\(isImpossible ? "contradiction" : "agreement")-\(language.rawValue)")
  }
}
