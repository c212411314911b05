import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("Interrupted programs of Python")
struct PythonSignalsTests {
  /// What one program did in each round: whether it ended, and how many tasks were begun.
  private func observations(
    _ program: PythonSignals.Program, _ rounds: [(ended: Double, tasks: Double)]
  ) -> Observations {
    Observations(
      records: MadeUpRounds.rounds(
        of: PythonSignals.ended, program.condition, rounds.map(\.ended))
        + MadeUpRounds.rounds(
          of: PythonSignals.tasksAfter, program.condition, rounds.map(\.tasks)))
  }

  private static let names: [(FindingName<PythonSignals.Reaction>, PythonSignals.Program)] = [
    (PythonSignals.pool, .pool), (PythonSignals.poolJoin, .poolJoin),
    (PythonSignals.executor, .processExecutor), (PythonSignals.threads, .threadExecutor),
  ]

  @Test(
    "a program stops, finishes what was left, or hangs, in all rounds alike",
    arguments: [
      ([(1.0, 0.0), (1, 5)], PythonSignals.Reaction.stops), ([(1, 6), (1, 6)], .finishesTasks),
      ([(0, 6)], .hangs), ([(1, 6), (0, 6)], .inconclusive), ([(1, 6), (1, 5)], .inconclusive),
    ] as [([(Double, Double)], PythonSignals.Reaction)])
  func reactions(rounds: [(Double, Double)], expected: PythonSignals.Reaction) throws {
    let subject = try Signals.parse(["--runtime", "python"]).measurement
    for (name, program) in Self.names {
      let judgement = subject.judge(observations(program, rounds.map { ($0, $1) }))
      #expect(MadeUpRounds.answer(name, in: judgement) == expected)
    }
  }

  @Test("A program that did not end has no time, and the table says so")
  func table() throws {
    let subject = try Signals.parse(["--runtime", "python"]).measurement
    let seen = observations(.poolJoin, [(0, 6)])
    guard
      case .table(let table)? = subject.exhibits(
        seen, subject.judge(seen), MadeUpRounds.keys
      ).first
    else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.count == PythonSignals.Program.allCases.count)
    #expect(table.rows.contains { $0.map(\.plain).contains("not-in-time") })
  }
}

@Suite("An interrupted program is played", .enabled(if: FoundInterpreters.usual != nil))
struct PythonSignalsScriptTests {
  @Test("Tasks of 0.2 seconds are left undone by one program only, and one of them does not end")
  func played() throws {
    let records = try PythonLines.play(
      """
      import importlib
      signals = importlib.import_module('signals')
      for number in lab.rounds():
        for program in ('pool', 'pool-join', 'thread-executor'):
          after, elapsed = signals.interrupt(program, 0.2, 5)
          lab.note(program, text='%s, %s' % (after == 6, elapsed is not None))
      """, beside: "signals", within: 60)
    let outcomes = [
      ("pool", "False, True"), ("pool-join", "True, False"), ("thread-executor", "True, True"),
    ]
    #expect(records == outcomes.map { .note(.init(.init($0), text: $1)) })
  }
}
