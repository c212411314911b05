import Apparatus
import Platform
import Results
import Testing

@testable import Experiments

@Suite("crash in Python")
struct PythonCrashTests {
  private func crash(_ how: SuddenEnd) -> PythonCrash {
    PythonCrash(how: how, workers: 3, interpreters: .usual)
  }

  private func findings(_ records: [Record]) -> [String: String] {
    let judgement = crash(.segfault).judge(Observations(records: records))
    return Dictionary(uniqueKeysWithValues: judgement.findings.map { ($0.name, $0.value) })
  }

  @Test("Who survived and what was learned decides")
  func judged() {
    let survivors = [(WorkerKind.thread, 0.0), (.process, 1.0)].map { kind, share in
      MadeUpRounds.observation(Crash.survivors, Crash.condition(kind), share)
    }
    let signal = MadeUpRounds.observation(.learnedSignal, Crash.condition(.process), 11)
    let code = MadeUpRounds.observation(.learnedCode, Crash.condition(.process), 3)
    #expect(
      findings(survivors + [signal]) == [
        "python-thread-crash": "all-die", "python-process-crash": "others-survive",
        "python-parent-learns": "signal",
      ])
    #expect(findings(survivors + [code])["python-parent-learns"] == "exit-code")
    #expect(findings(survivors)["python-parent-learns"] == "nothing")
    #expect(findings([]).isEmpty)
  }

  /// What every supported version of CPython does.
  static let known:
    [(how: SuddenEnd, threadsLive: Bool, learned: (Quantity, Double), trace: Double)] =
      [
        (.segfault, false, (.learnedSignal, 11), 0),
        (.abort, false, (.learnedSignal, 6), 0),
        (.exit, true, (.learnedCode, 3), 0), (.exception, true, (.learnedCode, 1), 1),
      ]

  @Test(
    "A fault ends the interpreter, an exception its thread only, and a process goes alone",
    arguments: FoundInterpreters.all)
  func played(interpreter: Interpreter) throws {
    for (how, threadsLive, learned, trace) in Self.known {
      let records = try PlayedScript.records("crash", ["--how", "\(how)"], on: interpreter)
      let observations = Observations(records: records)
      func values(_ quantity: Quantity, _ kind: WorkerKind) -> [Double] {
        observations.values(quantity, Crash.condition(kind))
      }
      #expect(values(Crash.survivors, .thread) == [threadsLive ? 1 : 0], "\(how)")
      #expect(values(Crash.survivors, .process) == [1], "\(how)")
      #expect(values(learned.0, .process) == [learned.1], "\(how)")
      #expect(values(learned.0, .thread) == (threadsLive ? [] : [learned.1]), "\(how)")
      #expect(values(Crash.tracePrinted, .process) == [trace], "\(how)")
      let faults = observations.events.filter { $0.name == "fault" }
      #expect(faults.map(\.worker) == [1, 1], "\(how)")
    }
  }
}
