import ArgumentParser
import Platform
import Results
import Statistics
import Terminal
import Testing

@testable import Apparatus
@testable import Experiments

@Suite("What the experiment of messages there and back makes of its rounds")
struct IPCLatencyTests {
  private let experiment: IPCLatency

  init() throws { experiment = try IPCLatency.parse([]) }

  private func observations(
    memory: Double = 400, pipe: Double = 10_000, network: Double = 20_000, threads: Double = 9_000,
    sleeping: Double = 9_000, rounds: Int = 12, spread: Double = 0.01
  ) -> Observations {
    let costs: [(ChannelKind, WorkerKind, Double)] = [
      (.pipe, .process, pipe), (.sharedSpinning, .process, memory), (.tcp, .process, network),
      (.pipe, .thread, threads), (.sharedSleeping, .process, sleeping),
      (.condition, .thread, 8_000),
    ]
    let values: MadeUpRounds.Figures = costs.map { via, workers, cost in
      (IPCLatency.roundTrip, IPCCase(via: via, workers: workers).condition, cost)
    }
    var tally = DurationTally()
    tally.add((0..<12_000).map { 9_000 + Double($0 % 1_000) })
    return Observations(
      records: [
        MadeUpRounds.processors(2),
        .note(
          .init(
            .init("durations"), IPCCase(via: .pipe, workers: .process).condition,
            numbers: tally.numbers)),
        MadeUpRounds.refusal(
          IPCCase(via: .udp, workers: .process).condition, "socket EADDRNOTAVAIL"),
        MadeUpRounds.refusal(
          IPCCase(via: .signal, workers: .process).condition, "carries at most 8 bytes"),
      ]
        + MadeUpRounds.records(
          values + [(IPCLatency.cacheLine, .none, 300)], rounds: rounds, spread: spread))
  }

  @Test(
    "The order of three channels follows from the intervals of their ratios",
    arguments: [
      (400.0, 10_000.0, 20_000.0, "memory-pipe-network"),
      (400, 10_000, 5_000, "memory-network-pipe"), (12_000, 10_000, 20_000, "pipe-memory-network"),
      (40_000, 10_000, 20_000, "pipe-network-memory"), (12_000, 10_000, 5_000, "network-first"),
      (10_000, 10_000, 20_000, "inconclusive"),
    ])
  func order(memory: Double, pipe: Double, network: Double, expected: String) {
    let judgement = experiment.judge(
      observations(memory: memory, pipe: pipe, network: network, spread: 0.02))
    #expect(MadeUpRounds.finding("channel-order", in: judgement) == expected)
  }

  @Test(
    "A pipe between processes is compared with one between threads",
    arguments: [
      (8_000.0, 0.01, "dearer"), (10_000, 0.01, "same"), (12_000, 0.01, "cheaper"),
      (10_000, 0.2, "inconclusive"),
    ])
  func processMessage(threads: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(threads: threads, spread: spread))
    #expect(MadeUpRounds.finding("process-message", in: judgement) == expected)
  }

  @Test(
    "Sleeping is compared with spinning over the same memory",
    arguments: [
      (9_000.0, 0.01, "many-times"), (800, 0.01, "some-more"), (380, 0.01, "none"),
      (400, 0.2, "inconclusive"),
    ])
  func sleepCost(sleeping: Double, spread: Double, expected: String) {
    let judgement = experiment.judge(observations(sleeping: sleeping, spread: spread))
    #expect(MadeUpRounds.finding("sleep-cost", in: judgement) == expected)
  }

  @Test("The tails come from single trips, and only where there are enough of them")
  func tails() {
    let judgement = experiment.judge(observations())
    let tail = judgement.estimate(IPCLatency.roundTripP999, IPCCase.main(.pipe).condition)
    #expect((9_800...10_300).contains(tail?.value ?? 0))
    #expect(judgement.estimate(IPCLatency.roundTripP99, IPCCase.main(.tcp).condition) == nil)
  }

  @Test("Few rounds decide nothing, and one processor is told of")
  func caveats() {
    let few = experiment.judge(observations(rounds: 3))
    #expect(few.findings.allSatisfy { $0.value == "inconclusive" })
    #expect(few.caveats == [.fewRounds(count: 3, needed: 6)])
    let alone = experiment.judge(Observations(records: [MadeUpRounds.processors(1)]))
    #expect(alone.caveats.contains(.fewerProcessorsThanWorkers(processors: 1, workers: 2)))
  }

  @Test("A row for each channel says its figures or why it has none; a picture stands above")
  func exhibits() throws {
    let seen = observations()
    let blocks = experiment.exhibits(seen, experiment.judge(seen), MadeUpRounds.keys)
    let chart = try #require(blocks.barCharts.first)
    #expect(chart.bars.count == 5)
    #expect(chart.reference?.value == 300)
    let rows = try #require(blocks.tables.first?.rows)
    #expect(rows.map { $0[0].plain } == ChannelKind.allCases.map(\.rawValue))
    for (channel, note) in [
      ("udp", "socket EADDRNOTAVAIL"), ("signal", "carries-at-most"), ("fifo", "no-time-left"),
      ("pipe", "system-call-path"), ("shared-spin", "cache-line-path"),
      ("condition", "condition-path"),
    ] {
      #expect(rows.first { $0[0].plain == channel }?.last?.plain == note)
    }
    #expect(blocks.contains { if case .chart(.histogram) = $0 { true } else { false } })
  }

  @Test("Every channel is used by default; unknown ones and sizes out of range are refused")
  func options() throws {
    #expect(experiment.via.kinds == ChannelKind.allCases)
    #expect(try IPCLatency.parse(["--via", "udp,pipe"]).via.kinds == [.pipe, .udp])
    #expect(try IPCLatency.parse(["--via", "all"]).via.description == "all")
    for words in [["--via", "pigeon"], ["--via", ""], ["--size", "0"], ["--size", "2M"]] {
      #expect(throws: (any Error).self) { try IPCLatency.parse(words) }
    }
  }

  @Test("Channels within a process are measured between threads only")
  func cases() {
    let cases = IPCCase.cases(of: [.pipe, .condition])
    #expect(
      cases.map(\.condition.text) == [
        "via=pipe,kind=process", "via=pipe,kind=thread", "via=condition,kind=thread",
      ])
  }
}
