import Apparatus
import Platform
import ArgumentParser
import Results
import Statistics
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment of speed-ups makes of its rounds")
struct SpeedupTests {
  /// The speed-ups of one series by the number of workers, from 1 on.
  private typealias Curves = [SpeedupSeries: [Double]]

  private static let nativeThreads = SpeedupSeries(runner: .native, kind: .thread)
  private static let nativeProcesses = SpeedupSeries(runner: .native, kind: .process)
  private static let pythonThreads = SpeedupSeries(runner: .python, kind: .thread)
  private static let pythonProcesses = SpeedupSeries(runner: .python, kind: .process)

  private func speedup(_ words: String...) throws -> Speedup {
    try Speedup.parse(["--workers", "4"] + words)
  }

  private func observations(
    _ curves: Curves, processors: Double = 2, rounds: Int = 12, spread: Double = 0.01,
    interpreters: [String] = [], others: Double = 0
  ) -> Observations {
    let values: MadeUpRounds.Figures = curves.flatMap { series, speedups in
      speedups.enumerated().flatMap { index, speedup in
        [
          (Speedup.jobTime, series.condition(index + 1), 24e6 / speedup),
          (Speedup.throughput, series.condition(index + 1), 1_000 * speedup),
          (Speedup.taskLatency, series.condition(index + 1), 1e6),
        ]
      }
    }
    let facts: [Record] =
      [.note(.init("processors", value: processors)), .note(.init(.othersShare, value: others))]
      + interpreters.map { .note(.init(.interpreter, PythonEnsemble.mark(of: $0), text: "3.11.7")) }
    return Observations(
      records: facts + MadeUpRounds.records(values, rounds: rounds, spread: spread))
  }

  @Test(
    "The gain of as many workers as there are processors decides, by its interval",
    arguments: [
      ([1, 1.9, 1.9, 1.9], 2.0, "near-linear"), ([1, 1.3, 1.4, 1.4], 2, "some"),
      ([1, 1.02, 1.0, 0.9], 2, "none"), ([1, 1.9, 2.8, 3.6], 4, "near-linear"),
      ([1, 1.9, 2.0, 2.0], 4, "some"), ([1, 1.0, 1.0, 1.0], 1, "inconclusive"),
    ] as [([Double], Double, String)])
  func gain(speedups: [Double], processors: Double, expected: String) throws {
    let judgement = try speedup().judge(
      observations([Self.nativeThreads: speedups], processors: processors))
    #expect(MadeUpRounds.finding("native-threads", in: judgement) == expected)
  }

  @Test(
    "What other programs took cannot have been gained, so then only a large gain is believed",
    arguments: [
      ([1, 1.02, 1.0, 0.9], 0.2, "none"), ([1, 1.02, 1.0, 0.9], 0.4, "inconclusive"),
      ([1, 1.3, 1.4, 1.4], 0.4, "inconclusive"), ([1, 1.9, 1.9, 1.9], 0.4, "near-linear"),
    ] as [([Double], Double, String)])
  func disturbed(speedups: [Double], others: Double, expected: String) throws {
    let judgement = try speedup().judge(
      observations([Self.nativeThreads: speedups], others: others))
    #expect(MadeUpRounds.finding("native-threads", in: judgement) == expected)
  }

  @Test("Work that waits is judged at all of its workers, however few the processors")
  func waiting() throws {
    let curves: Curves = [Self.nativeThreads: [1, 1.9, 2.8, 3.7]]
    let waits = try speedup("--work", "io").judge(observations(curves, processors: 1))
    #expect(MadeUpRounds.finding("native-threads", in: waits) == "near-linear")
    #expect(waits.estimate("judged-workers")?.value == 4)
  }

  @Test("On one processor, work that computes decides nothing at all")
  func oneProcessor() throws {
    let judgement = try speedup().judge(
      observations(
        [
          Self.nativeThreads: [1, 1, 1, 1], Self.nativeProcesses: [1, 1.3, 1, 1],
          Self.pythonThreads: [1, 1, 1, 1], Self.pythonProcesses: [1, 0.7, 0.7, 0.7],
        ], processors: 1, interpreters: ["python3"]))
    #expect(judgement.findings.count == 6)
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    #expect(
      judgement.caveats.contains(.fewerProcessorsThanWorkers(processors: 1, workers: 4)))
  }

  @Test("A wide interval or too few rounds decide nothing")
  func noise() throws {
    let curves: Curves = [Self.nativeThreads: [1, 1.2, 1.2, 1.2]]
    for seen in [observations(curves, spread: 0.3), observations(curves, rounds: 4)] {
      let judgement = try speedup().judge(seen)
      #expect(MadeUpRounds.finding("native-threads", in: judgement) == "inconclusive")
      #expect(MadeUpRounds.finding("scaling-law", in: judgement) == "inconclusive")
    }
  }

  @Test(
    "The simplest law that meets every interval is named",
    arguments: [
      ([1, 2, 3, 4], "linear"),
      // Amdahl's law with a serial share of 0.2, and of 1.
      ([1, 1.667, 2.143, 2.5], "amdahl"), ([1, 1, 1, 1], "amdahl"),
      // Gunther's law with contention 0.05 and coherency 0.08.
      ([1, 1.653, 1.899, 1.896], "scalability"),
      // A kink at two processors, which no smooth law has.
      ([1, 2, 2, 2], "none"),
    ] as [([Double], String)])
  func law(speedups: [Double], expected: String) throws {
    let judgement = try speedup().judge(observations([Self.nativeThreads: speedups]))
    #expect(MadeUpRounds.finding("scaling-law", in: judgement) == expected)
  }

  @Test("Both laws come with their residuals, and end where the measurement ends")
  func fits() throws {
    let judgement = try speedup().judge(
      observations([Self.nativeThreads: [1, 1.667, 2.143, 2.5]], spread: 0.001))
    let condition = Self.nativeThreads.condition
    #expect(
      abs((judgement.estimate("serial-share", condition: condition)?.value ?? 0) - 0.2) < 0.01)
    #expect((judgement.estimate("amdahl-residual", condition: condition)?.value ?? 1) < 0.02)
    #expect(judgement.estimate("scalability-residual", condition: condition) != nil)
    let curve = try #require(
      SpeedupCurve(
        Self.nativeThreads, [1, 2, 3, 4],
        in: observations([Self.nativeThreads: [1, 1.667, 2.143, 2.5]])))
    #expect(curve.laws.speedup(.amdahl, workers: 5) == nil)
  }

  @Test(
    "In Python, threads and processes are compared in the same rounds",
    arguments: [
      (1.0, 1.9, "processes"), (1.9, 1.9, "same"), (1.9, 1.2, "threads"),
    ])
  func choice(threads: Double, processes: Double, expected: String) throws {
    let judgement = try speedup().judge(
      observations(
        [Self.pythonThreads: [1, threads], Self.pythonProcesses: [1, processes]],
        spread: 0.001, interpreters: ["python3"]))
    #expect(MadeUpRounds.finding("python-choice", in: judgement) == expected)
    #expect(MadeUpRounds.finding("python-processes", in: judgement) != nil)
  }

  @Test(
    "Without an interpreter nothing is said of Python but one caveat",
    arguments: [
      (
        Record.Note(.withoutPython, text: "nothing answers to 'python3'"),
        Caveat.notOffered(facility: "Python", reason: "nothing answers to 'python3'")
      ),
      (
        .init(.withoutPython, facts: ["interpreter-not-found", "python3"]),
        .noPython(facts: ["interpreter-not-found", "python3"])
      ),
    ])
  func withoutPython(note: Record.Note, caveat: Caveat) throws {
    let records: [Record] = [.note(.init("processors", value: 2)), .note(note)]
    let judgement = try speedup().judge(Observations(records: records))
    #expect(!judgement.findings.contains { $0.name.hasPrefix("python") })
    #expect(judgement.caveats.contains(caveat))
  }

  @Test("All series share one picture and one table; further interpreters only the table")
  func exhibits() throws {
    let other = SpeedupSeries(runner: .interpreter("python3.8"), kind: .thread)
    let seen = observations(
      [
        Self.nativeThreads: [1, 1.9, 1.9, 1.9], Self.nativeProcesses: [1, 1.8, 1.8, 1.8],
        Self.pythonThreads: [1, 1, 1, 1], Self.pythonProcesses: [1, 1.8, 1.7, 1.8],
        other: [1, 0.9, 0.9, 0.9],
      ], interpreters: ["python3", "python3.8"])
    let experiment = try speedup()
    let blocks = experiment.exhibits(seen, experiment.judge(seen))
    guard case .chart(.curves(let chart))? = blocks.first else {
      Issue.record("the first block is no curve chart")
      return
    }
    #expect(
      chart.series.map(\.label) == [
        "threads-of", "processes-of", "threads-of", "processes-of", "ideal", "fitted",
      ])
    let fitted = try #require(chart.series.last)
    #expect(fitted.points.first?.x == 1 && fitted.points.last?.x == 4)
    let tables = blocks.tables
    #expect(tables.first?.rows.count == 20)
  }

  @Test(
    "Options that make no sense are refused",
    arguments: [
      ["--workers", "1"], ["--workers", "65"], ["--work", "sleep"],
      ["--runtime", "native", "--python", "python3"],
    ])
  func options(words: [String]) {
    #expect(throws: (any Error).self) { try Speedup.parse(words) }
  }

  @Test("A named interpreter that is not there is an error before anything starts")
  func missing() throws {
    let named = try Speedup.parse(["--python", "python-that-is-not-there"])
    #expect(throws: InterpreterError.self) { try named.prepare() }
    let native = try Speedup.parse(["--runtime", "native"])
    #expect(throws: Never.self) { try native.prepare() }
  }
}
