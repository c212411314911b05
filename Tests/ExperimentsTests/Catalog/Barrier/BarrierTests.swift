import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("barrier")
struct BarrierTests {
  /// Six rounds in which each barrier holds, but for the values given.
  private func observations(
    _ subject: Barrier, early: [Barrier.Build: Double] = [:], stuck: [Barrier.Build: Double] = [:],
    times: (pthread: Double, condition: Double) = (9_000, 9_000), rounds: Int = 6
  ) -> Observations {
    var records: [Record] = []
    for build in subject.builds {
      let condition = Barrier.condition(build)
      func add(_ quantity: Quantity, _ value: Double) {
        records += MadeUpRounds.rounds(
          of: quantity, condition, .init(repeating: value, count: rounds))
      }
      add(Barrier.earlyPassages, early[build] ?? 0)
      add(Barrier.stuck, stuck[build] ?? 0)
      add(Barrier.meetingTime, build == .pthread ? times.pthread : times.condition)
      records.append(
        .event(
          .init(
            worker: 0, name: BarrierState.waiting.rawValue, start: 0, end: 9, detail: "1",
            condition: condition.seen(as: .workers))))
    }
    return Observations(records: records)
  }

  @Test(
    "one passage too early, or one worker kept forever, breaks a right barrier",
    arguments: [
      ([:], [:], 3, Answers.Remedy.holds), ([.pthread: 1], [:], 6, .fails),
      ([.twoTurnstiles: 1], [:], 1, .fails), ([:], [.condition: 1], 6, .fails),
      ([.oneTurnstile: 9], [.oneTurnstile: 1], 6, .holds), ([:], [:], 2, .inconclusive),
      ([:], [:], 0, .inconclusive),
    ] as [([Barrier.Build: Double], [Barrier.Build: Double], Int, Answers.Remedy)])
  func holds(
    early: [Barrier.Build: Double], stuck: [Barrier.Build: Double], rounds: Int,
    expected: Answers.Remedy
  ) throws {
    let subject = try Barrier.parse([])
    let judgement = subject.judge(
      observations(subject, early: early, stuck: stuck, rounds: rounds))
    #expect(MadeUpRounds.answer(Barrier.holds, in: judgement) == expected)
  }

  @Test(
    "a single turnstile is named by the worst that it did",
    arguments: [
      (5.0, 1.0, Barrier.TurnstileEffect.stuck), (5, 0, .lapped), (0, 0, .notObserved),
    ])
  func turnstile(early: Double, stuck: Double, expected: Barrier.TurnstileEffect) throws {
    let subject = try Barrier.parse(["--build", "one-turnstile"])
    let judgement = subject.judge(
      observations(subject, early: [.oneTurnstile: early], stuck: [.oneTurnstile: stuck]))
    #expect(MadeUpRounds.answer(Barrier.oneTurnstile, in: judgement) == expected)
    #expect(judgement.findings.map(\.name) == [Barrier.oneTurnstile.name])
  }

  @Test(
    "the barrier of the C library is compared in paired rounds",
    arguments: [
      ((4_000.0, 9_000.0), 6, Answers.Cost.cheaper), ((9_000, 9_100), 6, .same),
      ((9_000, 4_000), 6, .dearer), ((4_000, 9_000), 3, .inconclusive),
    ])
  func cost(times: (Double, Double), rounds: Int, expected: Answers.Cost) throws {
    let subject = try Barrier.parse([])
    let judgement = subject.judge(observations(subject, times: times, rounds: rounds))
    #expect(MadeUpRounds.answer(Barrier.cost, in: judgement) == expected)
  }

  @Test("each barrier that was drawn has a timeline, and all share a table")
  func exhibits() throws {
    let subject = try Barrier.parse([])
    let (blocks, areDeclared) = MadeUpRounds.exhibits(of: subject, observations(subject))
    let timelines = blocks.count {
      if case .chart(.timeline(let chart)) = $0 { !chart.rows.isEmpty } else { false }
    }
    #expect(timelines == Barrier.Build.allCases.count)
    #expect(blocks.count { if case .table = $0 { true } else { false } } == 1)
    #expect(areDeclared)
  }

  @Test(
    "options outside the range are refused",
    arguments: [
      ["--workers", "1"], ["--workers", "17"], ["--meetings", "1"], ["--meetings", "2001"],
      ["--build", "three-turnstiles"], ["--kind", "fibre"],
    ])
  func refused(words: [String]) {
    #expect(throws: (any Error).self) { try Barrier.parse(words) }
  }
}
