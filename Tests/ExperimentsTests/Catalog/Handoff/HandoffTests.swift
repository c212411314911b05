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
    let one = "producers=1,consumers=1"
    return Observations(
      records: [.note(.init("refused", text: "queue=pipe,producers=1,consumers=4 pipe2 EMFILE"))]
        + MadeUpRounds.records(
          [
            ("handoff-rate", "queue=condition,\(one)", 1e6),
            ("handoff-rate", "queue=pipe,\(one)", pipe),
            ("handoff-rate", "queue=ring,\(one)", ring),
            ("handoff-rate", "queue=condition,producers=1,consumers=4", more),
            ("sleeps-per-item", "queue=condition,\(one)", sleeps),
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

  @Test("Every queue has a row for each number of users, with the reason where it was refused")
  func exhibits() {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen))
    guard case .chart(.bars(let chart))? = blocks.first else {
      Issue.record("the first block is no bar chart")
      return
    }
    #expect(chart.bars.count == 4)
    let tables = blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    #expect(tables.first?.rows.count == 6)
    #expect(tables.first?.rows.contains { $0[3].plain == "pipe2 EMFILE" } == true)
  }

  @Test(
    "Numbers out of range are refused",
    arguments: [["--producers", "0"], ["--consumers", "9"], ["--items", "10"]])
  func options(words: [String]) {
    #expect(throws: (any Error).self) { try Handoff.parse(words) }
  }
}
