import ArgumentParser
import Results
import Terminal
import Testing

@testable import Experiments

@Suite("What the experiment of queues makes of its rounds")
struct HandoffTests {
  private let experiment: Handoff

  init() throws { experiment = try Handoff.parse(["--producers", "1", "--consumers", "1,4"]) }

  private func observations(
    ring: Double = 2e6, pipe: Double = 1e6, more: Double = 5e5, sleeps: Double = 0.5,
    rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    return Observations(
      records: [MadeUpRounds.refusal(Handoff.condition(.pipe, 1, 4), "pipe2 EMFILE")]
        + MadeUpRounds.records(
          [
            (Handoff.handoffRate, Handoff.condition(.condition, 1, 1), 1e6),
            (Handoff.handoffRate, Handoff.condition(.pipe, 1, 1), pipe),
            (Handoff.handoffRate, Handoff.condition(.ring, 1, 1), ring),
            (Handoff.handoffRate, Handoff.condition(.condition, 1, 4), more),
            (Handoff.sleepsPerItem, Handoff.condition(.condition, 1, 1), sleeps),
          ], rounds: rounds, spread: spread))
  }

  @Test(
    "The ring is faster, the same or slower than the pipe",
    arguments: [
      (2e6, 0.01, "ring-faster"), (1e6, 0.01, "same"), (5e5, 0.01, "pipe-faster"),
      (1e6, 0.2, "inconclusive"),
    ])
  func queueChoice(ring: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(ring: ring, spread: spread))
    #expect(MadeUpRounds.finding("queue-choice", in: judgement) == expected)
  }

  @Test(
    "More consumers carry more, the same or less",
    arguments: [
      (2e6, 0.01, "faster"), (1e6, 0.01, "same"), (5e5, 0.01, "slower"),
      (1e6, 0.2, "inconclusive"),
    ])
  func moreConsumers(more: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(more: more, spread: spread))
    #expect(MadeUpRounds.finding("more-consumers", in: judgement) == expected)
  }

  @Test(
    "Sleeps are rare, some, or one for every item",
    arguments: [(0.01, "rare"), (0.5, "some"), (1.2, "every-item"), (0.1, "inconclusive")])
  func wakeUps(sleeps: Double, expected: String) {
    let judgement = experiment.judge(observations(sleeps: sleeps))
    #expect(MadeUpRounds.finding("wake-ups", in: judgement) == expected)
  }

  @Test("Few rounds decide nothing")
  func fewRounds() {
    let judgement = experiment.judge(observations(rounds: 2))
    #expect(judgement.findings.allSatisfy { $0.value == "inconclusive" })
    #expect(judgement.caveats == [.fewRounds(count: 2, needed: 6)])
  }

  @Test("A condition names the queue and its users, and one processor is told of")
  func conditions() {
    #expect(Handoff.condition(.ring, 1, 4).text == "queue=ring,producers=1,consumers=4")
    let alone = experiment.judge(Observations(records: [MadeUpRounds.processors(1)]))
    #expect(alone.caveats.contains(.fewerProcessorsThanWorkers(processors: 1, workers: 2)))
  }

  @Test("Every queue has a row for each number of users, with the reason where it was refused")
  func exhibits() throws {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen), MadeUpRounds.keys)
    #expect(blocks.barCharts.first?.bars.count == 4)
    let table = try #require(blocks.tables.first)
    #expect(table.rows.count == 6)
    #expect(table.rows.contains { $0[3].plain == "pipe2 EMFILE" })
    #expect(table.columns.map(\.title.plain).prefix(3) == ["producers", "consumers", "queue"])
  }

  @Test(
    "Numbers out of range are refused",
    arguments: [["--producers", "0"], ["--consumers", "9"], ["--items", "10"]])
  func options(words: [String]) {
    #expect(throws: (any Error).self) { try Handoff.parse(words) }
  }
}
