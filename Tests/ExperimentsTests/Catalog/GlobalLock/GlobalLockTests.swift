import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("gil")
struct GlobalLockTests {
  private let measurement: GlobalLock

  init() throws { measurement = try GlobalLock.parse([]) }

  private func judge(
    _ values: MadeUpRounds.Values, notes: [Record.Note] = [], spread: Double = 0.01
  ) -> Judgement {
    let records = MadeUpRounds.records(values, spread: spread) + notes.map { .note($0) }
    return measurement.judge(Observations(records: records))
  }

  /// Times of one and of two threads for the same work.
  private func times(_ work: String, gain: Double) -> MadeUpRounds.Values {
    [
      ("work-time", "work=\(work) threads=1", 20e6),
      ("work-time", "work=\(work) threads=2", 20e6 / gain),
    ]
  }

  @Test(
    "What two threads gain over one decides",
    arguments: [
      (0.9, "none"), (1.0, "none"), (1.15, "none"), (1.4, "some"), (1.75, "near-linear"),
      (2.1, "near-linear"),
    ])
  func gains(gain: Double, expected: String) {
    let pure = judge(times("pure", gain: gain))
    #expect(MadeUpRounds.finding("pure-threads", in: pure) == expected)
    let hashing = judge(times("hashing", gain: gain))
    #expect(MadeUpRounds.finding("releasing-threads", in: hashing) == expected)
  }

  @Test("A gain that swings across the middle decides nothing")
  func swinging() {
    let judgement = judge(times("pure", gain: 1.2), spread: 0.4)
    #expect(MadeUpRounds.finding("pure-threads", in: judgement) == "inconclusive")
  }

  @Test(
    "Little gain says nothing where other programs had the processors; much gain stands",
    arguments: [
      (0.1, 1.0, "none"), (0.6, 1.0, "inconclusive"), (0.6, 1.4, "inconclusive"),
      (0.6, 1.9, "near-linear"),
    ])
  func loaded(others: Double, gain: Double, expected: String) {
    let judgement = judge(
      times("hashing", gain: gain) + [("others", "", others)],
      notes: [.init("usable-processors", value: 2)])
    #expect(MadeUpRounds.finding("releasing-threads", in: judgement) == expected)
  }

  @Test("One processor decides nothing about gains, and is named")
  func oneProcessor() {
    let judgement = judge(
      times("pure", gain: 1), notes: [.init("usable-processors", value: 1)])
    #expect(MadeUpRounds.finding("pure-threads", in: judgement) == "inconclusive")
    #expect(judgement.caveats.contains(.fewerProcessorsThanWorkers(processors: 1, workers: 2)))
  }

  @Test(
    "A delay beside a thread is compared with that beside a process, at the interval next to 5 ms",
    arguments: [(5.1e6, "delayed"), (0.08e6, "not-delayed"), (0.15e6, "inconclusive")])
  func convoy(late: Double, expected: String) {
    let judgement = judge(
      [
        ("lateness", "beside=process", 0.07e6),
        ("lateness", "beside=thread interval=5ms", late),
        ("lateness", "beside=thread interval=50ms", 50e6),
      ], spread: 0.05)
    #expect(MadeUpRounds.finding("convoy", in: judgement) == expected)
  }

  @Test(
    "The longest interval is compared with the shortest",
    arguments: [(50e6, "sets-delay"), (1.1e6, "no-effect")])
  func interval(late: Double, expected: String) {
    let judgement = judge([
      ("lateness", "beside=thread interval=50ms", late),
      ("lateness", "beside=thread interval=1ms", 1.1e6),
    ])
    #expect(MadeUpRounds.finding("switch-interval", in: judgement) == expected)
  }

  @Test(
    "An interpreter with the lock says nothing about one without",
    arguments: [
      ("on", 1.9, "absent"), ("off", 1.9, "scales"), ("off", 1.4, "scales"),
      ("off", 1.0, "does-not-scale"),
    ])
  func freeThreading(lock: String, gain: Double, expected: String) {
    let judgement = judge(
      times("pure", gain: gain), notes: [.init("global-lock", text: lock)])
    #expect(MadeUpRounds.finding("free-threading", in: judgement) == expected)
  }

  @Test(
    "Interpreters that were not there are absent rather than undecided",
    arguments: [
      (0.0, nil, "absent"), (2.0, 1.9, "scale"), (2.0, 1.0, "do-not-scale"),
      (2.0, nil, "inconclusive"),
    ] as [(Double, Double?, String)])
  func interpreters(number: Double, gain: Double?, expected: String) {
    let judgement = judge(
      times("pure", gain: 1) + (gain.map { times("interpreters", gain: $0) } ?? []),
      notes: [.init("own-interpreters", value: number)])
    #expect(MadeUpRounds.finding("sub-interpreters", in: judgement) == expected)
  }

  @Test("The picture has a row for each thread and one for the sleeper")
  func picture() {
    let records: [Record] = [
      (0, "computes", 0.0, 5e6), (0, "waits", 5e6, 10e6), (1, "waits", 0, 5e6),
      (1, "computes", 5e6, 10e6), (2, "sleeps", 0, 8e6), (2, "waits", 8e6, 10e6),
    ].map { worker, name, start, end in
      .event(
        .init(worker: worker, name: name, start: start, end: end, condition: "picture=handover"))
    }
    let observations = Observations(records: records)
    let charts = measurement.exhibits(observations, measurement.judge(observations)).timelines
    #expect(charts.first?.rows.map(\.label) == ["thread", "thread", "sleeper"])
    #expect(charts.first?.states == ["computes", "waits", "sleeps"])
  }

  @Test(
    "Options that would not fit are refused",
    arguments: [
      ["--workers", "1"], ["--workers", "17"], ["--intervals", "10us"], ["--intervals", "1s"],
      ["--intervals", "5"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try ExperimentCatalog.invocation(of: ["gil"] + words) }
  }

  @Test("The script is told what was chosen")
  func arguments() throws {
    let invocation = try #require(
      try ExperimentCatalog.invocation(of: ["gil", "--workers", "3", "--intervals", "500us,2ms"]))
    let chosen = try #require(invocation.subject.measurement as? GlobalLock)
    #expect(chosen.arguments == ["--workers", "3", "--intervals", "500us,2ms"])
  }

  @Test(
    "An interval that is no whole number of microseconds reaches the interpreter",
    .enabled(if: FoundInterpreters.usual != nil))
  func fractionalInterval() throws {
    let interpreter = try #require(FoundInterpreters.usual)
    let records = try PlayedScript.records(
      "gil", ["--workers", "2", "--intervals", "100500ns"], on: interpreter)
    let observed = Observations(records: records)
    #expect(
      !observed.values(GlobalLock.lateness, GlobalLock.beside(TimeSpan(nanoseconds: 100_500)))
        .isEmpty)
  }
}
